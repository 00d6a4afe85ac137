// Word files of plain lines are read as a YAML parser reads them; all others are left to it.
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { readPlainWordFile } from '../../../steps/language/plain-word-file.ts';

const folder = new URL('../../../steps/language/lexicons/', import.meta.url);

test('lexicons are of plain lines, and say what YAML says', () => {
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const read = texts.filter((text) => readPlainWordFile(text) !== undefined);
  expect(read.length).toBeGreaterThan(texts.length / 2);
  for (const text of read) expect(readPlainWordFile(text), text.slice(0, 60)).toEqual(parse(text));
});

const plain = [
  'bread: rye\n',
  "# flour\n\nbread: [rye, two loaves , \"on\", '*roll', l'oven]\n",
  'bread: []\ncake: { size: small, icing: none }',
  'bread:\n  # of rye\n  rye: [dark]\n  wheat: [white, "a, b", ""]\ncake: [plain]\n',
  "bread:\n  rye: [dark,\n    light]\n  'on':\n    [hot, cold,\n     warm]\ncake:\n  [plain]\n",
  '# bread,\n  # rye\nbread:\n  # dark:\n  rye: [dark]\n',
  'bread: [3 loaves, 3-day, -bread, (sliced), rye (+) wheat]\n',
  "bread: […loaf, you must be a … here]\nname: 'x: y'\n",
];

test('plain lines are read as YAML reads them', () => {
  for (const text of plain) expect(readPlainWordFile(text), text).toEqual(parse(text));
});

const others = [
  '',
  'bread:\n',
  'bread:\ncake: [plain]\n',
  '  bread: [rye]\n',
  'bread: [rye]\n  cake: [plain]\n',
  'bread: [rye]\nbread: [wheat]\n',
  'bread: [rye, 12, 1.5]\n',
  'bread: [1e5]\n',
  'bread: [-1]\n',
  'bread: [- rye]\n',
  'bread: [rye, true, Null]\n',
  'bread: [rye, -wheat, *roll, &roll]\n',
  'bread: [rye, ]\n',
  'bread: [rye,,wheat]\n',
  'bread: [rye,\nwheat]\n',
  'bread: [rye,\n  # dark\n  wheat]\n',
  'bread: [rye,\n\n  wheat]\n',
  'bread: [rye\n  wheat]\n',
  'bread:\n  rye:\n  [dark]\n',
  'bread: [rye] # dark\n',
  'bread: [rye # dark, wheat]\n',
  'bread: [a: b]\n',
  "bread: ['it''s']\n",
  'bread: ["a\\tb"]\n',
  'bread: rye, wheat\n',
  'bread: |\n  rye\n',
  'bread:\n  - rye\n',
  'bread:\n  rye:\n    dark: [a]\n',
  'bread: [rye]\r\ncake: [plain]\r\n',
  'bread:\t[rye]\n',
  'true: [rye]\n',
  'cake: { size: 3 }\n',
  'cake: { size: small, size: big }\n',
];

test('what is not of plain lines is left to a YAML parser', () => {
  for (const text of others) expect(readPlainWordFile(text), text).toBeUndefined();
});
