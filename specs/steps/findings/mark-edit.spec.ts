// The correction of marks: on the label alone, and only where nothing else could be meant.
import { expect, test } from '@playwright/test';
import type { Place } from '../../../steps/model/place.ts';
import { markEdit } from '../../../steps/findings/mark-edit.ts';

/** Takes a line in which ⟦ and ⟧ stand around the words that were read as the label; gives the line and their place. */
const placed = (marked: string): { readonly line: string; readonly place: Place } => {
  const line = marked.replaceAll(/[⟦⟧]/gu, '');
  const offset = marked.indexOf('⟦');
  const endOffset = marked.indexOf('⟧') - 1;
  return {
    line,
    place: { line: 1, column: offset + 1, endLine: 1, endColumn: endOffset + 1, offset, endOffset },
  };
};

const cases: readonly (readonly [locale: string, marked: string, label: string, after: string])[] = [
  ['nl', '1. **Kies ⟦Nieuw bericht⟧** en typ.', 'Nieuw bericht', '1. Kies **Nieuw bericht** en typ.'],
  ['nl', 'Open de lijst. **Kies ⟦Nieuw⟧**.', 'Nieuw', 'Open de lijst. Kies **Nieuw**.'],
  ['nl', 'Open de lijst. **⟦Kies Nieuw⟧**.', 'Nieuw', ''],
  ['sv', 'Tryck **på ⟦Skicka⟧** nu.', 'Skicka', 'Tryck på **Skicka** nu.'],
  ['sv', 'Det finns en **knapp ⟦Skicka allt⟧**.', 'Skicka allt', 'Det finns en knapp **Skicka allt**.'],
  ['sv', 'Tryck på **⟦Skicka⟧** till alla.', 'Skicka till alla', 'Tryck på **Skicka till alla**.'],
  ['nl', 'Kies **⟦Nieuw bericht⟧ bovenaan**.', 'Nieuw bericht', 'Kies **Nieuw bericht** bovenaan.'],
  [
    'fr',
    'Cliquez sur ⟦Envoyer⟧, puis sur **Fermer**.',
    'Envoyer',
    'Cliquez sur **Envoyer**, puis sur **Fermer**.',
  ],
  ['en', 'Select **⟦Send⟧ all** to finish.', 'Send all', ''],
  ['en', 'Select **⟦Send⟧**.', 'Send', ''],
  ['de', 'Wählen Sie **Datei ⟦Senden⟧**.', 'Senden', ''],
  ['en', 'Select **[the ⟦Send⟧](x.md)** link.', 'Send', ''],
  ['en', 'Select "⟦Send⟧", then **Close**.', 'Send', ''],
  ['ja', '次に**送信 ⟦完了⟧**を選びます。', '完了', ''],
  ['en', 'Select ⟦Send⟧.', 'Send', ''],
];
for (const [locale, marked, label, after] of cases) {
  test(`"${marked}" for "${label}" becomes "${after === '' ? 'what it was' : after}"`, () => {
    const { line, place } = placed(marked);
    const edit = markEdit(line, place, label, locale);
    expect(
      edit === undefined ? '' : line.slice(0, edit.offset) + edit.text + line.slice(edit.endOffset),
    ).toBe(after);
  });
}
