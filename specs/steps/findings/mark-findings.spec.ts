// Marks are judged by what stands in the file around the words that were read.
import { expect, test } from '@playwright/test';
import { judgeOvermarked, judgePartlyMarked } from '../../../steps/findings/mark-findings.ts';

const readAs = (markdown: string, words: string) => {
  const offset = markdown.indexOf(words);
  const endOffset = offset + words.length;
  const place = { line: 1, column: offset + 1, endLine: 1, endColumn: endOffset + 1, offset, endOffset };
  return { text: words, mark: 'strong' as const, place };
};

test('marks that cover a whole label are right, though only a part of it was read as its name', () => {
  const markdown = 'Wählen Sie neben **Verschieben in** die Option **Archiv**.';
  expect(judgePartlyMarked(readAs(markdown, 'Verschieben'), 'Verschieben in', markdown, 'de-DE')).toEqual([]);
});

test('marks that leave out a word of the label are told', () => {
  const markdown = 'Wählen Sie **Verschieben** in die Ablage.';
  const [finding] =
    judgePartlyMarked(readAs(markdown, 'Verschieben'), 'Verschieben in', markdown, 'de-DE') ?? [];
  expect(finding).toMatchObject({ rule: 'label-marks', shows: 'Verschieben in' });
});

test('other words are not judged by their marks', () => {
  const markdown = 'Wählen Sie **Kopieren** aus.';
  expect(
    judgePartlyMarked(readAs(markdown, 'Kopieren'), 'Verschieben in', markdown, 'de-DE'),
  ).toBeUndefined();
});

const overmarked = [
  {
    title: 'words of the sentence before a label',
    says: 'the Card number',
    shows: 'Card number',
    told: true,
  },
  {
    title: 'a Chinese preposition that a blank parts from the label',
    says: '在 卡号',
    shows: '卡号',
    told: true,
  },
  { title: 'a longer Chinese name', says: '新卡号', shows: '卡号', told: false },
  { title: 'a longer English name', says: 'New Card number', shows: 'Card number', told: false },
] as const;

for (const { title, says, shows, told } of overmarked)
  test(`${title} ${told ? 'is a matter of marks' : 'is another name'}`, () => {
    expect(judgeOvermarked({ text: says, mark: 'strong' }, shows) !== undefined).toBe(told);
  });
