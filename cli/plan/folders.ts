// Lists folders, each once, for what looks for articles beside others.
import { readdirSync, type Dirent } from 'node:fs';

/** Gives what lists the entries of a folder: none for one that is not there, or that may not be read. */
export const entriesIn = (): ((folder: string) => readonly Dirent[]) =>
  remembered((folder) => {
    try {
      return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
    } catch {
      return [];
    }
  });

/** Gives what lists the names of the folders in a folder. */
export function foldersIn(list = entriesIn()): (folder: string) => readonly string[] {
  return (folder) =>
    list(folder)
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
}

/** Gives what asks for each key once. */
export function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const value = made.get(key);
    if (value !== undefined) return value;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}
