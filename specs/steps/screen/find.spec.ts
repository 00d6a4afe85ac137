// Which control some words mean, by their likeness and by all that is known of the names on the screen.
import { expect, test } from '@playwright/test';
import type { Control, Screen } from '../../../steps/model/screen.ts';
import { findByLikeness, findByName } from '../../../steps/screen/find.ts';
import type { Context } from '../../../steps/screen/pick.ts';

const screenOf = (...names: readonly string[]): Screen => ({
  url: 'http://127.0.0.1/',
  viewport: { width: 1280, height: 720 },
  controls: names.map((name, index): Control => ({
    index,
    parent: -1,
    ref: `e${index}`,
    role: 'button',
    name,
    text: name,
    disabled: false,
    pointer: true,
  })),
});

const nothingKnown: Context = {
  places: [],
  isFresh: () => false,
  claimed: () => false,
  isKnownElse: () => false,
  isOther: () => false,
  isPlaceless: false,
};

type Case = {
  readonly title: string;
  readonly words: string;
  readonly screen: readonly string[];
  readonly context?: Partial<Context>;
  readonly found: string | undefined;
};

const cases: readonly Case[] = [
  {
    title: 'a name that has most of its words in common is taken',
    words: 'Export the list',
    screen: ['Export a list', 'Print'],
    found: 'Export a list',
  },
  {
    title: 'one letter more is a slip of the pen',
    words: 'Invoice',
    screen: ['Invoices', 'Print'],
    found: 'Invoices',
  },
  {
    title: 'a name of one letter more that stood beside the control before is not that control',
    words: 'Invoice',
    screen: ['Invoices', 'Print'],
    context: { isOther: (name) => name === 'Invoices' },
    found: undefined,
  },
  {
    title: 'the very words are right, whatever else is known',
    words: 'Invoices',
    screen: ['Invoices', 'Print'],
    context: { isOther: () => true },
    found: 'Invoices',
  },
  {
    title: 'another thing of the same family is no correction',
    words: 'Tag name',
    screen: ['Field name', 'Print'],
    context: { isFresh: () => true },
    found: undefined,
  },
  {
    title: 'a name that begins with the same word is the likeliest',
    words: 'Pay now',
    screen: ['Pay bill', 'Print'],
    context: { isFresh: () => true },
    found: 'Pay bill',
  },
  {
    title: 'a letter of Chinese is no word of its own',
    words: '添加',
    screen: ['增加', '导入'],
    context: { isFresh: () => true },
    found: '增加',
  },
  {
    title: 'a slip of the pen is one, though the article writes the name rightly elsewhere',
    words: 'Shets',
    screen: ['Sheets', 'Print'],
    context: { claimed: (name) => name === 'Sheets' },
    found: 'Sheets',
  },
  {
    title: 'a short name with a letter less is taken for the name that the article has elsewhere',
    words: 'Fles',
    screen: ['Files', 'Print'],
    context: { claimed: (name) => name === 'Files' },
    found: 'Files',
  },
  {
    title: 'a longer name that the article has for another control is not taken',
    words: 'Products',
    screen: ['Your products', 'Print'],
    context: { claimed: (name) => name === 'Your products' },
    found: undefined,
  },
  {
    title: 'what the label data calls another control gives way to a name that it does not know',
    words: 'Cost Management + Billing',
    screen: ['Cost Management', 'Cost Control + Billing'],
    context: { isFresh: () => true, isKnownElse: (name) => name === 'Cost Management' },
    found: 'Cost Control + Billing',
  },
  {
    title: 'another word for the same thing is taken, though no letter is the same',
    words: 'Options',
    screen: ['Actions', 'Settings', 'Logs'],
    context: {},
    found: 'Settings',
  },
  {
    title: 'another word for the same thing is taken within a longer name',
    words: 'Create member',
    screen: ['Add New User', 'Users', 'Remove user'],
    context: {},
    found: 'Add New User',
  },
  {
    title: 'of two that mean the same, none is taken',
    words: 'Discover',
    screen: ['Search', 'Find'],
    context: {},
    found: undefined,
  },
  {
    title: 'of two other words for the same thing, none is taken',
    words: 'Look up',
    screen: ['Search', 'Find'],
    context: {},
    found: undefined,
  },
];

for (const { title, words, screen, context, found } of cases)
  test(title, () => {
    const wanted = {
      words: [{ text: words, locale: 'en-US', origin: 'article' as const }],
      purpose: 'press' as const,
      context: { ...nothingKnown, ...context },
    };
    const shown = screenOf(...screen);
    expect((findByName(shown, wanted) ?? findByLikeness(shown, wanted))?.shows).toBe(found);
  });

test('a control that is like the words in two ways is no rival of its own', () => {
  const words = (['article', 'portal'] as const).map((origin) => ({
    text: 'Settle balance',
    locale: 'en-US',
    origin,
  }));
  const wanted = { words, purpose: 'press' as const, context: { ...nothingKnown, isFresh: () => true } };
  expect(findByLikeness(screenOf('Settle the balance', 'Print'), wanted)?.rivals).toEqual([]);
});
