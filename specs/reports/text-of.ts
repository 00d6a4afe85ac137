// The text of a format that writes one file.
import type { Run, Writer } from '../../reports/run.ts';

/** Takes a writer and a run; gives the content of the only file it writes. */
export const textOf = (writer: Writer, run: Run): string => {
  const [file] = writer(run);
  if (file === undefined || !('content' in file)) throw new Error('expected one file with content');
  return file.content.toString();
};
