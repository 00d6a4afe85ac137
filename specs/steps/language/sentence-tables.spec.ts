// The test table of each language: sentences of our own, and the acts that a careful reader takes from them.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../../fixtures/root.ts';
import { interpretBlock } from '../../../steps/language/index.ts';
import type { Action } from '../../../steps/model/action.ts';
import { blockOf } from './block-of.ts';

const folder = join(root, 'specs/steps/language/sentences');
const tableSchema = z.record(z.string(), z.array(z.string()).min(1));

/** An act in one line: kind, what it names, value, list, and whether it is conditional, optional or one of several. */
const shortOf = (action: Action): string =>
  [
    action.do === 'manual' ? `manual ${action.why ?? ''}` : action.do,
    nameOf(action),
    action.value && `=${action.value.text}`,
    action.from && `from ${action.from.text}`,
    action.if && 'if',
    action.optional && 'optional',
    action.or !== undefined && `choice ${action.or}`,
  ]
    .filter(Boolean)
    .join(' ');

const nameOf = ({ path, label, query, where, what, keys }: Action): string | undefined =>
  path?.map(({ text }) => text).join(' > ') ??
  label?.text ??
  query?.text ??
  where?.text ??
  what?.text ??
  keys;

for (const file of readdirSync(folder).sort()) {
  const locale = basename(file, '.yaml');
  const table = tableSchema.parse(parse(readFileSync(join(folder, file), 'utf8')));
  for (const [text, acts] of Object.entries(table)) {
    test(`${locale}: ${text}`, () => {
      expect(interpretBlock(blockOf(text), { locale }).actions.map(shortOf)).toEqual(acts);
    });
  }
}
