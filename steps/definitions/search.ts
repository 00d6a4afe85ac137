// search: type the query into the search box, see the results, and choose the one meant where no step says so.
import type { Locator } from '@playwright/test';
import type { Action, Phrase } from '../model/action.ts';
import type { Control, Screen } from '../model/screen.ts';
import type { FindingDraft } from '../findings/finding-context.ts';
import { stepOmitted } from '../findings/walk-findings.ts';
import { findByLikeness, findByName, type Match } from '../screen/find.ts';
import { differenceBetween } from '../screen/difference.ts';
import type { Words } from '../screen/match.ts';
import { isField, isInteractive } from '../screen/roles.ts';
import { closest } from '../screen/region.ts';
import { hasOwnWord, similarity } from '../screen/similarity.ts';
import { contextFor } from './context.ts';
import { judgeLabel } from './judge-label.ts';
import { seek } from './seeking/seek.ts';
import { keyOf, type Definition, type Outcome, type Walker } from './walker.ts';
import { wordsFor } from './seeking/words.ts';

export const search: Definition = async (action, walker) => {
  const query = action.query;
  if (!query)
    return {
      outcome: 'skipped',
      findings: [],
      notes: [],
      reason: 'the step does not say what to search for',
    };
  const box = await searchBox(action, walker);
  if (!box) return noBox(query);
  const result = await firstResult(query, box, walker);
  if (!result)
    return {
      outcome: 'done',
      control: box,
      findings: [],
      notes: ['The search gave no result by this name.'],
    };
  const judged = judge(query, result, walker);
  if (isChosenLater(query, result.match, walker)) return { ...result.outcome, findings: judged };
  await walker.act(result.match.control, (locator) => locator.click());
  const shows = result.match.shows;
  const omitted = stepOmitted(query, `select "${shows}" in the search results`, shows);
  return {
    ...result.outcome,
    findings: [...judged, omitted],
    notes: [...result.outcome.notes, `Chose "${shows}".`],
  };
};

const noBox = (query: Phrase): Outcome => ({
  outcome: 'failed',
  findings: [
    {
      rule: 'label-missing',
      phrase: query,
      message: 'The step tells to search, but the screen has no search box.',
    },
  ],
  notes: [],
});

async function searchBox(action: Action, walker: Walker): Promise<Control | undefined> {
  const named = action.in?.find((phrase) => phrase.mark !== undefined);
  if (named) {
    const { match } = await seek({ action, phrase: named, purpose: 'enter' }, walker);
    if (match && isField(match.control)) return match.control;
  }
  const screen = await walker.screen();
  const fields = screen.controls.filter(
    (control) => isField(control) && control.ref !== '' && !control.disabled,
  );
  return (
    fields.find(({ role }) => role === 'searchbox') ??
    fields.find((field) => closest(screen, field, ['search'])) ??
    fields.find((field) => closest(screen, field, ['banner'])) ??
    fields[0]
  );
}

type Result = { match: Match; outcome: Outcome };

/** The words of the article are typed first; what else is known of the query only where they find nothing. */
async function firstResult(query: Phrase, box: Control, walker: Walker): Promise<Result | undefined> {
  const tried: string[] = [];
  for (const text of queriesFor(query, walker)) {
    const found = await resultOf({ text, query, isTold: tried.length === 0 }, box, walker);
    const notes = tried.length > 0 ? [`"${tried.join('", "')}" gave no result; "${text}" did.`] : [];
    if (found)
      return {
        match: found,
        outcome: { outcome: 'done', control: box, shows: found.shows, findings: [], notes },
      };
    tried.push(text);
  }
  return undefined;
}

/** A reader who finds nothing tries the first word alone. */
function queriesFor(query: Phrase, walker: Walker): readonly string[] {
  const texts = wordsFor(query, walker).map(({ text }) => text);
  const source = query.source ? [query.source.text] : [];
  const firstWords = texts.slice(0, 1).flatMap((text) => text.split(/\s*[+&/,|]\s*|\s+/u).slice(0, 1));
  return [...new Set([...texts, ...source, ...firstWords])].filter((text) => text !== '');
}

/** A box that answers to keys only is typed into as a person would; most answer to the whole text at once. */
async function resultOf(
  { text, query, isTold }: Attempt,
  box: Control,
  walker: Walker,
): Promise<Match | undefined> {
  const before = new Set((await walker.screen()).controls.map(keyOf));
  const typings: readonly Typing[] = [
    (locator) => locator.fill(text),
    async (locator) => {
      await locator.click();
      await locator.fill('');
      await locator.pressSequentially(text);
    },
  ];
  for (const type of typings) {
    await walker.act(box, type);
    const fresh = freshPart(await walker.screen(), before);
    const result = namedNext(fresh, { text, query, isTold }, walker) ?? resultOn(fresh, query, walker);
    if (result || fresh.controls.some(({ name }) => name !== '')) return result;
  }
  return undefined;
}

/** `isTold` for the words that the article tells to type. */
type Attempt = { readonly text: string; readonly query: Phrase; readonly isTold: boolean };

/**
 * The result that the next step names, where the words that were to be typed gave nothing, or are that name with another
 * word in it. A part of a name is a search like any other.
 */
function namedNext(fresh: Screen, { query, isTold }: Attempt, walker: Walker): Match | undefined {
  const next = nextAct(walker);
  if (!next?.label || !choosing.has(next.do)) return undefined;
  const { label } = next;
  const { article } = walker.languages;
  const isMiswritten =
    similarity(query.text, label.text, article) >= sameNameThere &&
    hasOwnWord(query.text, label.text, article);
  if (isTold && !isMiswritten) return undefined;
  return findByName(fresh, {
    words: wordsFor(label, walker),
    purpose: 'press',
    context: contextFor(fresh, walker, label),
  });
}

type Typing = (locator: Locator) => Promise<void>;

function resultOn(fresh: Screen, query: Phrase, walker: Walker): Match | undefined {
  const wanted = {
    words: wordsFor(query, walker),
    purpose: 'press',
    context: contextFor(fresh, walker, query),
  } as const;
  const inSource = { ...wanted, words: sourceWords(query, walker) };
  return findByName(fresh, wanted) ?? findByName(fresh, inSource) ?? findByLikeness(fresh, wanted);
}

/** A result may be left in the source language. */
const sourceWords = ({ source }: Phrase, { languages }: Walker): readonly Words[] =>
  source && languages.source !== undefined
    ? [{ text: source.text, locale: languages.source, origin: 'source' }]
    : [];

/** The screen with the names of all that was there before left out: what is left are results. */
const freshPart = (screen: Screen, before: ReadonlySet<string>): Screen => ({
  ...screen,
  controls: screen.controls.map((control) =>
    isInteractive(control) && !isField(control) && !before.has(keyOf(control))
      ? control
      : { ...control, name: '', text: '' },
  ),
});

function judge(query: Phrase, { match }: Result, walker: Walker): readonly FindingDraft[] {
  return judgeLabel(query, match, walker);
}

/** True where the next act is to choose the result: by its label, or as a thing described. */
function isChosenLater(query: Phrase, { shows }: Match, walker: Walker): boolean {
  const next = nextAct(walker);
  if (!next) return true;
  if (next.do === 'press' || next.do === 'find') return true;
  if (!choosing.has(next.do)) return false;
  const { article } = walker.languages;
  return (
    next.label === undefined ||
    sameWords(next.label, query, article) ||
    (next.in !== undefined && similarity(next.label.text, query.text, article) >= sameNameThere) ||
    differenceBetween(next.label.text, shows, article) !== 'words'
  );
}

const nextAct = (walker: Walker): Action | undefined =>
  walker.upcoming().find((action) => action.do !== 'expect' && action.do !== 'wait');

const choosing: ReadonlySet<Action['do']> = new Set(['click', 'choose', 'open']);

/** How alike two labels must be for one to be the other miswritten. */
const sameName = 0.7;
/** The same where the next step says where the label is: among the results. */
const sameNameThere = 0.5;

const sameWords = (left: Phrase, right: Phrase, locale: string): boolean =>
  similarity(left.text, right.text, locale) >= sameName ||
  (left.source !== undefined && left.source.text.toLowerCase() === right.source?.text.toLowerCase());
