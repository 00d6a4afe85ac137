// Whether two controls bear each other's names.
import { expect, test } from '@playwright/test';
import { areExchanged } from '../../../steps/screen/exchange.ts';

const cases = [
  { one: ['Price', 'unit_price'], other: ['Stock', 'stockLevel'], verdict: 'no' },
  { one: ['Price', 'stockLevel'], other: ['Stock', 'unit_price'], verdict: 'surely' },
  { one: ['Postcode', 'town'], other: ['City', 'postal-code'], verdict: 'surely' },
  { one: ['Price', 'field1'], other: ['Stock', 'field2'], verdict: 'no' },
  { one: ['Price', 'f1'], other: ['Stock level', 'stock'], verdict: 'no' },
  { one: ['Your rooms', 'bills'], other: ['Bills and payments', 'lodging'], verdict: 'perhaps' },
  { one: ['Preis', 'Bestand'], other: ['Bestand', 'Preis'], verdict: 'surely' },
  { one: ['価格', 'data-在庫'], other: ['在庫', 'data-価格'], verdict: 'surely' },
  { one: ['Room number', 'roomName'], other: ['Room name', 'roomNumber'], verdict: 'surely' },
  { one: ['Start date', 'date'], other: ['End date', 'end'], verdict: 'no' },
] as const;

test('two controls have been exchanged where each fits what the code calls the other', () => {
  for (const { one, other, verdict } of cases) {
    const called = ([name, identifier]: readonly [string, string]) => ({
      names: [name],
      identifiers: [identifier],
    });
    expect(areExchanged(called(one), called(other)), `${one.join()} / ${other.join()}`).toBe(verdict);
  }
});
