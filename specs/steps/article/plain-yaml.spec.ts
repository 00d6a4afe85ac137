// Plain front matter reads as the YAML parser reads it, or is left to that.
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { readPlainYaml } from '../../../steps/article/plain-yaml.ts';

const plain = [
  'title: Bread for all',
  'title: "Bread: a #1 guide"',
  "title: 'Bread, C:\\flour'",
  'title: Bread at 10:30, see https://example.com/a#b',
  'ms.date: 01/15/2021',
  'ms.date: 2021-01-15',
  'id: 9322ebfcb2fd05359c55068ce847e934e389519b',
  'title: Brot\r\nauthor: Ada\r\n',
  'ids:\n- "12"\n- oven\nauthor: Ada',
  'ids:\nauthor: Ada',
  'title: A\ntitle: B',
  'title:   Bread  \n\nauthor: Ada',
  'title: パンの焼き方',
  'empty: ""',
];

const left = [
  'count: 12',
  'share: 1.5e3',
  'share: 1e5',
  'code: 0x1F',
  'done: true',
  'none: null',
  'title: Bread: a guide',
  'title: Bread # not a title',
  'title: Bread:',
  'title: "Br\\u00f6d"',
  'title: [a, b]',
  'title: { a: b }',
  'title: |\n  Bread',
  'title: Bread\n  and butter',
  'title: &a Bread',
  'title: *a',
  'title: - Bread',
  '- Bread',
  'ids:\n  - oven',
  'title: Bread\n- oven',
  '# Bread',
  'title:\tBread',
  'Bread',
  '',
  'null: Bread',
];

test('plain lines and lists read as the YAML parser reads them', () => {
  for (const text of plain)
    expect(readPlainYaml(text.trimEnd()), text).toEqual(parse(text.trimEnd(), { uniqueKeys: false }));
});

test('numbers, states, nesting, anchors, comments and everything broken are left to the YAML parser', () => {
  for (const text of left) expect(readPlainYaml(text), text).toBeUndefined();
});
