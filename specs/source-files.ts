// Reads the project's own source files and their imports, for the specs that hold its architecture.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { root } from '../fixtures/root.ts';

export type SourceImport = {
  /** A path from the project's folder for its own files, else the package as written. */
  readonly target: string;
  readonly ownFile: boolean;
  readonly typeOnly: boolean;
};

export type SourceFile = {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly SourceImport[];
};

const folders = ['cli', 'fixtures', 'reports', 'specs', 'steps', 'bench'];
const ignoredFolders = [join('specs', 'generated'), join('reports', 'output')];

/** `import ... from 'x'`, `export ... from 'x'`, `import 'x'` and `import('x')`, over several lines too. */
const importPattern =
  /^(?:import|export)\s+(type\s)?[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** Gives every TypeScript and JavaScript file of the project's folders, in a fixed order. */
export function readSourceFiles(): SourceFile[] {
  return folders
    .flatMap((folder) => listFiles(folder))
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
    .toSorted()
    .map(readSourceFile);
}

function listFiles(folder: string): string[] {
  if (ignoredFolders.includes(folder) || !existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true, encoding: 'utf8' });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  return { path: path.split(sep).join('/'), text, imports: readImports(path, text) };
}

/** Takes a file's path and text; gives what it imports, re-exports and loads. */
export function readImports(path: string, text: string): SourceImport[] {
  return [...text.matchAll(importPattern)].map(([, type, from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? '';
    const ownFile = name.startsWith('.');
    const target = ownFile
      ? normalize(join(dirname(path), name))
          .split(sep)
          .join('/')
      : name;
    return { target, ownFile, typeOnly: type !== undefined };
  });
}
