// Scanning: looks for secrets in everything that a run has written, and takes them out before anyone publishes it.
import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Secret } from './read-secrets.ts';
import type { SecretForms } from './secret-forms.ts';
import { secretForms } from './secret-forms.ts';
import { zipEntries } from './zip-entries.ts';

/** A file in which a secret stood. `removed`: the whole file; otherwise its words were replaced. */
export interface Leak {
  readonly file: string;
  readonly secret: string;
  readonly removed: boolean;
}

/** A picture's words are dots to us: sign-in takes none. */
const pictures = new Set(['.png', '.jpg', '.jpeg', '.woff', '.woff2']);
const replacement = '(secret)';

/** Takes a folder and secrets; cleans every file below it in place and gives what it found. */
export function scanOutput(folder: string, secrets: readonly Secret[]): readonly Leak[] {
  if (secrets.length === 0 || !existsSync(folder)) return [];
  const searched = secrets.map(({ name, value }) => ({ name, forms: secretForms(value) }));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !pictures.has(extname(entry.name).toLowerCase()))
    .flatMap((entry) => cleanFile(join(entry.parentPath, entry.name), searched));
}

interface Searched {
  readonly name: string;
  readonly forms: SecretForms;
}

function cleanFile(file: string, searched: readonly Searched[]): readonly Leak[] {
  const content = readFileSync(file);
  const packed = packedContents(content);
  const found = searched.filter(({ forms }) => [content, ...packed].some((part) => holds(part, forms)));
  if (found.length === 0) return [];
  const cleaned = withoutText(content, found);
  const clean = cleaned !== undefined && !found.some(({ forms }) => holds(cleaned, forms));
  const removed = !clean || found.some(({ forms }) => packed.some((part) => holds(part, forms)));
  if (removed) rmSync(file);
  else writeFileSync(file, cleaned);
  return found.map(({ name }) => ({ file, secret: name, removed }));
}

function holds(content: Buffer, { isWord, written, anchor, base64 }: SecretForms): boolean {
  if (base64.some((form) => content.includes(form))) return true;
  if (!content.includes(anchor) || (isWord && !isUtf8(content))) return false;
  return content.toString('utf8').search(written) >= 0;
}

/** The text without the secrets; undefined where the content is no text. */
function withoutText(content: Buffer, found: readonly Searched[]): Buffer | undefined {
  if (!isUtf8(content)) return undefined;
  const text = content.toString('utf8');
  return Buffer.from(found.reduce((rest, { forms }) => rest.replaceAll(forms.written, replacement), text));
}

/** What a zip file holds, also where a page carries one, as Playwright's report does. */
function packedContents(content: Buffer): readonly Buffer[] {
  if (content.subarray(0, 2).toString('latin1') === 'PK') return zipEntries(content).flatMap(withPacked);
  const marker = Buffer.from('data:application/zip;base64,');
  const start = content.indexOf(marker);
  if (start < 0) return [];
  const [encoded = ''] = /^[\w+/=]*/u.exec(content.subarray(start + marker.length).toString('latin1')) ?? [];
  return zipEntries(Buffer.from(encoded, 'base64')).flatMap(withPacked);
}

const withPacked = (content: Buffer): readonly Buffer[] => [content, ...packedContents(content)];
