// The scan for secrets: whatever way a value is written, it is found, and taken out of what can do without it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { scanOutput } from '../../../cli/secrets/scan-output.ts';
import { isTellable } from '../../../cli/secrets/secret-forms.ts';
import { zipEntries } from '../../../cli/secrets/zip-entries.ts';
import { escapeAzure, escapeHtml, escapeMarkdown, escapeXml } from '../../../reports/escape.ts';

const value = "k\"öp-@ & <sälj> '9/7' | 100%";
const secret = { name: 'PORTAL_PASSWORD', value };

const writings: readonly (readonly [name: string, text: string])[] = [
  ['plain', value],
  ['JSON', JSON.stringify({ says: value })],
  ['JSON in ASCII', JSON.stringify(value).replaceAll('ö', '\\u00f6').replaceAll('ä', '\\u00e4')],
  ['JSON in JSON', JSON.stringify(JSON.stringify(value))],
  ['HTML', escapeHtml(value)],
  ['XML', escapeXml(value)],
  ['Markdown', escapeMarkdown(value)],
  ['Markdown in an HTML attribute', escapeHtml(escapeMarkdown(value))],
  [
    'HTML by code points',
    value.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll("'", '&#039;'),
  ],
  ['CI log', escapeAzure(value)],
  ['address', `https://x.example/?q=${encodeURIComponent(value)}`],
  ['address in lower case', encodeURIComponent(value).toLowerCase()],
  ['form', new URLSearchParams({ password: value }).toString()],
];
for (const [name, text] of writings) {
  test(`written as ${name}, it is taken out and the rest stays`, () => {
    const folder = test.info().outputPath('output');
    mkdirSync(join(folder, 'below'), { recursive: true });
    writeFileSync(join(folder, 'below', 'a.txt'), `before ${text} after`);
    const [leak, ...others] = scanOutput(folder, [secret]);
    expect(leak).toEqual({ file: join(folder, 'below', 'a.txt'), secret: secret.name, removed: false });
    expect(others).toEqual([]);
    const rest = readFileSync(join(folder, 'below', 'a.txt'), 'utf8');
    expect(rest).toMatch(/^before .*\(secret\).* after$/u);
    expect(scanOutput(folder, [secret])).toEqual([]);
  });
}

/** A zip file of one entry, as APPNOTE.TXT has it. */
const zipOf = (content: Buffer): Buffer => {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(31);
  local.write('PK\u0003\u0004', 'latin1');
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(1, 26);
  local.write('a', 30);
  const entry = Buffer.alloc(47);
  entry.write('PK\u0001\u0002', 'latin1');
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(1, 28);
  entry.write('a', 46);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, entry, end]);
};

const base64At = (before: string): Buffer =>
  Buffer.from(Buffer.from(`${before}${value} and more`).toString('base64'));
const zip = zipOf(Buffer.from(`Fill ${JSON.stringify(value)}`));
const packed: readonly (readonly [name: string, content: Buffer])[] = [
  ['base64', base64At('')],
  ['base64 one byte on', base64At('x')],
  ['base64 two bytes on', base64At('xy')],
  ['base64 for addresses', Buffer.from(Buffer.from(value).toString('base64url'))],
  ['a zip file', zip],
  ['a zip file in a zip file', zipOf(zip)],
  [
    "a page's own zip file",
    Buffer.from(`<template>data:application/zip;base64,${zip.toString('base64')}</template>`),
  ],
];
for (const [name, content] of packed) {
  test(`in ${name}, it is found, and the file is removed`, () => {
    const folder = test.info().outputPath('output');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a.bin'), content);
    writeFileSync(join(folder, 'b.txt'), 'nothing in here');
    expect(scanOutput(folder, [secret]).map(({ removed }) => removed)).toEqual([true]);
    expect(readdirSync(folder)).toEqual(['b.txt']);
  });
}

test('values that any text may hold are told from those that are sought', () => {
  const tellable = ['mock-password', 'harbour', 'a7!k', 'k.9ö', 'K3pt9', '12-34', 'öl 7'];
  const untold = ['a', 'a7', 'a7!', '1234', '12345', 'admin', 'Käse', 'a7f3', '----'];
  expect(tellable.filter((one) => !isTellable(one))).toEqual([]);
  expect(untold.filter(isTellable)).toEqual([]);
});

const short = { name: 'PORTAL_PASSWORD', value: 'a7&k' };
const words: readonly (readonly [text: string, rest: string])[] = [
  ['The password is a7&k.', 'The password is (secret).'],
  ['{"says":"a7&k"}', '{"says":"(secret)"}'],
  ['<b>a7&amp;k</b>', '<b>(secret)</b>'],
  ['"first line\\na7&k"', '"first line\\n(secret)"'],
  ['?password=a7%26k&x=1', '?password=(secret)&x=1'],
  ['?q=is%20a7%26k', '?q=is%20(secret)'],
  ['za7&k a7&kz 1a7&k a7&k2 a7k', 'za7&k a7&kz 1a7&k a7&k2 a7k'],
];
for (const [text, rest] of words) {
  test(`a short value is taken out where it is a word of its own: ${text}`, () => {
    const folder = test.info().outputPath('output');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a.txt'), text);
    expect(scanOutput(folder, [short]).length).toBe(text === rest ? 0 : 1);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(rest);
  });
}

test('a short value is not sought in what is no text', () => {
  const folder = test.info().outputPath('output');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'a.bin'), Buffer.from([255, 254, ...Buffer.from(' a7&k ')]));
  expect(scanOutput(folder, [short])).toEqual([]);
});

test('a file without it stays as it is, byte for byte', () => {
  const folder = test.info().outputPath('output');
  mkdirSync(folder, { recursive: true });
  const content = Buffer.from([0, 255, 254, 80, 75, 5, 6, 1, 2, 3]);
  writeFileSync(join(folder, 'a.bin'), content);
  expect(scanOutput(folder, [secret])).toEqual([]);
  expect(readFileSync(join(folder, 'a.bin'))).toEqual(content);
});

test('a damaged zip file has no entries', () => {
  expect(zipEntries(zip.subarray(0, 40))).toEqual([]);
  expect(zipEntries(Buffer.concat([zip.subarray(0, 31), zip.subarray(40)]))).toEqual([]);
});
