// Pictures: screenshots under names made of their content, so that equal ones are stored once and steps share them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Picture, ReportFile, Run } from '../run.ts';

export interface Album {
  /** Address of a step's screenshot, relative to the `review` folder; undefined where the picture is lost. */
  readonly addressOf: (testId: string, attachment: string) => string | undefined;
  readonly files: readonly ReportFile[];
}

/** Takes a run; gives the album of its screenshots. Reads pictures that stand in files, as only their content names them. */
export const makeAlbum = (run: Run): Album => {
  const addresses = new Map<string, string>();
  const files = new Map<string, ReportFile>();
  for (const record of run.records) {
    for (const picture of record.pictures) {
      const stored = storePicture(picture);
      if (stored === undefined) continue;
      addresses.set(`${record.testId}\n${picture.name}`, stored.address);
      files.set(stored.address, stored.file);
    }
  }
  return {
    addressOf: (testId, attachment) => addresses.get(`${testId}\n${attachment}`),
    files: [...files.values()],
  };
};

const storePicture = (
  picture: Picture,
): { readonly address: string; readonly file: ReportFile } | undefined => {
  const content = bytesOf(picture);
  if (content === undefined) return undefined;
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 20);
  const address = `pictures/${digest}.${picture.type === 'png' ? 'png' : 'jpg'}`;
  const path = `review/${address}`;
  const file = picture.path === undefined ? { path, content } : { path, copyOf: picture.path };
  return { address, file };
};

/** A picture that went missing between run and report costs its report nothing but the picture. */
const bytesOf = (picture: Picture): Buffer | undefined => {
  if (picture.body !== undefined) return picture.body;
  try {
    return picture.path === undefined ? undefined : readFileSync(picture.path);
  } catch {
    return undefined;
  }
};
