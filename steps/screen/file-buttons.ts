// What the browser itself writes on a field for files, in the language of its reader.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { foldCase } from './fold.ts';

const buttons = z
  .record(z.string(), z.array(z.string().min(1)))
  .parse(parse(readFileSync(new URL('file-buttons.yaml', import.meta.url), 'utf8')));

/** True where a browser of a reader of `locale` (BCP 47), or an English one, calls its field for files so. */
export function callsFileField(text: string, locale: string): boolean {
  const wanted = foldCase(text, locale);
  const names = [new Intl.Locale(locale).language, 'en'].flatMap((language) => buttons[language] ?? []);
  return names.some((name) => foldCase(name, locale) === wanted);
}
