// The test table of each language: sentences of our own, and the acts that a careful reader takes from them.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../../fixtures/root.ts';
import { interpretBlock } from '../../../steps/language/index.ts';
import { blockOf } from './block-of.ts';
import { shortOf } from './short-of.ts';

const folder = join(root, 'specs/steps/language/sentences');
const tableSchema = z.record(z.string(), z.array(z.string()).min(1));

for (const file of readdirSync(folder).sort()) {
  const locale = basename(file, '.yaml');
  const table = tableSchema.parse(parse(readFileSync(join(folder, file), 'utf8')));
  // A test for each of two thousand sentences cost a loaded machine eight minutes; a soft one names each that fails
  test(`${locale}: each sentence is read as its table says`, () => {
    for (const [text, acts] of Object.entries(table))
      expect.soft(interpretBlock(blockOf(text), { locale }).actions.map(shortOf), text).toEqual(acts);
  });
}
