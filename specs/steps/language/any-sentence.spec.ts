// What holds for any sentence in any language: reading never throws, and every phrase has the words that stand at its place.
import { expect, test } from '@playwright/test';
import { interpretBlock } from '../../../steps/language/index.ts';
import { vocabularyFor } from '../../../steps/language/vocabulary/lexicon.ts';
import type { Action, Phrase } from '../../../steps/model/action.ts';
import type { MarkedText } from '../../../steps/model/marked-text.ts';

const locales =
  'en-US sv-SE nl-NL de-DE fr-FR es-ES it-IT pt-BR pl-PL cs-CZ lv-LV tr-TR ja-JP ko-KR zh-CN zh-TW ru-RU';
const signs = [', ', '. ', ': ', ' > ', '; ', '? ', ' (', ') ', ' "', '" ', '…', ' – ', '\n', '「', '」'];
const labels = ['Otter', 'save as', 'Äpfel und Birnen', '設定', 'in the Box', '', ' ', 'A > B'];

/** The same numbers in every run (Lehmer's generator). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

function entriesOf(locale: string): readonly string[] {
  const file = vocabularyFor(locale)?.file;
  if (!file) throw new Error(`no lexicon speaks ${locale}`);
  const lists = [file.verbs, file.roles, file.adpositions, file.words].flatMap((some) => Object.values(some));
  return [...lists.flat(), ...file.regions, ...file.parts];
}

/** Entries of the lexicon, signs and marked labels in any order; the text begins at `offset` of its file. */
function anySentence(entries: readonly string[], random: (below: number) => number): MarkedText {
  let text = '';
  const marks: MarkedText['marks'][number][] = [];
  for (let left = 2 + random(25); left > 0; left -= 1) {
    const kind = random(8);
    const start = text.length;
    if (kind === 0) text += signs[random(signs.length)] ?? '';
    else if (kind < 3) {
      text += labels[random(labels.length)] ?? '';
      marks.push({ kind: kind === 1 ? 'strong' : 'quote', start, end: text.length });
    } else text += entries[random(entries.length)] ?? '';
    text += random(6) === 0 ? '' : ' ';
  }
  return { text, marks, runs: [{ start: 0, offset, length: text.length }] };
}

const offset = 1000;
const placeOf = (from: number, endOffset: number) => ({
  line: 1,
  column: from,
  endLine: 1,
  endColumn: endOffset,
  offset: from,
  endOffset,
});

const phrasesOf = (action: Action): readonly Phrase[] =>
  [action.label, action.query, action.where, action.what, action.from, action.value, action.file, action.if]
    .concat(action.path ?? [], action.in ?? [])
    .filter((phrase) => phrase !== undefined);

/** Signs of a path within a name are no part of its words. */
const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

for (const locale of locales.split(' '))
  test(`reads any sentence of ${locale}, and its phrases have the words that stand at their places`, () => {
    const random = randomFrom(23);
    const [own, source] = [entriesOf(locale), entriesOf('en-US')];
    let compared = 0;
    for (let round = 0; round < 150; round += 1) {
      const body = anySentence(own, random);
      const beside = random(2) === 0 ? { source: anySentence(source, random) } : {};
      const block = { kind: 'paragraph' as const, body, place: placeOf(offset, offset), ...beside };
      const { actions } = interpretBlock(block, { locale, sourceLocale: 'en-US', placeOf });
      for (const { text, place } of actions.flatMap(phrasesOf)) {
        if (!place) continue;
        const standing = body.text.slice(place.offset - offset, place.endOffset - offset);
        expect(letters(text), body.text).toBe(letters(standing));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(50);
  });
