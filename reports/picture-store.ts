// Picture store: screenshots go to disk as soon as their test has ended, so that a run of thousands of articles fits in memory.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Picture } from './run.ts';

/** Takes the output folder, in which a folder of its own is the store; it is emptied at the start and at the end. */
export const openPictureStore = (outputFolder: string) => {
  const folder = join(outputFolder, 'pictures.partial');
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  clear();
  return {
    clear,
    /** Gives the picture by its file. Equal ones share one. */
    keep: ({ name, type, path, body }: Picture): Picture => {
      if (body === undefined) return { name, type, ...(path === undefined ? {} : { path }) };
      const file = join(folder, createHash('sha256').update(body).digest('hex'));
      mkdirSync(folder, { recursive: true });
      if (!existsSync(file)) writeFileSync(file, body);
      return { name, type, path: file };
    },
  };
};

export type PictureStore = ReturnType<typeof openPictureStore>;
