// Names of controls folded and compared: which differences readers stumble over.
import { expect, test } from '@playwright/test';
import { differenceBetween, type Difference } from '../../../steps/screen/difference.ts';
import { foldName } from '../../../steps/screen/fold.ts';
import { similarity } from '../../../steps/screen/similarity.ts';

const table: readonly [written: string, shown: string, locale: string, difference: Difference][] = [
  ['Pay now', 'Pay now', 'en-US', 'none'],
  ['Pay now', '\ue8c7 Pay\u00a0now', 'en-US', 'none'],
  ['Vue d’ensemble', "Vue d'ensemble", 'fr-FR', 'none'],
  ['Add', '+ Add', 'en-US', 'none'],
  ['Export', 'Export...', 'en-US', 'none'],
  ['名前', '名前：', 'ja-JP', 'none'],
  ['保存', '保存(S)', 'zh-CN', 'none'],
  ['betala nu', 'Betala nu', 'sv-SE', 'case'],
  ['İPTAL', 'iptal', 'tr-TR', 'case'],
  ['IPTAL', 'ıptal', 'tr-TR', 'case'],
  ['betalnings metod', 'betalningsmetod', 'sv-SE', 'spacing'],
  ['E-Mail', 'Email', 'de-DE', 'spacing'],
  ['Fakturor, betalda', 'Fakturor betalda', 'sv-SE', 'punctuation'],
  ['Cost Management Billing', 'Cost Management + Billing', 'en-US', 'words'],
  ['Oversikt', 'Översikt', 'sv-SE', 'diacritics'],
  ['Invoice', 'Invoices', 'en-US', 'letter'],
  ['取消', '取り消し', 'ja-JP', 'kana'],
  ['問合せ', '問い合わせ', 'ja-JP', 'kana'],
  ['表示', '表示など', 'ja-JP', 'words'],
  ['取消', '取得', 'ja-JP', 'words'],
  ['Sheets', 'Sheet 1', 'en-US', 'words'],
  ['Save', 'Safe', 'en-US', 'words'],
  ['立即支付', '立即付款', 'zh-CN', 'words'],
  ['Profile', 'Profile settings', 'en-US', 'words'],
  ['Create', 'Create folder', 'en-US', 'words'],
];

for (const [written, shown, locale, difference] of table)
  test(`"${written}" against "${shown}" in ${locale} differs by ${difference}`, () => {
    expect(differenceBetween(written, shown, locale)).toBe(difference);
  });

test('folding a name twice changes nothing more', () => {
  for (const [written, shown] of table)
    for (const name of [written, shown]) expect(foldName(foldName(name))).toBe(foldName(name));
});

test('inflected and reordered words are more alike than labels that share one short word', () => {
  expect(
    similarity('Selecteer een betalingswijze', 'Een betalingswijze selecteren', 'nl-NL'),
  ).toBeGreaterThan(0.8);
  expect(similarity('立即支付', '立即付款', 'zh-CN')).toBeGreaterThan(
    similarity('立即支付', '付款方式', 'zh-CN'),
  );
  expect(similarity('Pay now', 'Payment methods', 'en-US')).toBeLessThan(0.5);
});
