// Rules about the words of a label: label-wrong, label-spelling, label-variant, label-untranslated, label-elsewhere, label-missing.
import type { Phrase } from '../model/action.ts';
import type { Rule } from '../model/finding.ts';
import { differenceBetween, type Difference } from '../screen/difference.ts';
import type { Match } from '../screen/find.ts';
import { foldCase } from '../screen/fold.ts';
import { sameLanguage } from '../screen/portal-words.ts';
import { editDistance } from '../screen/similarity.ts';
import type { FindingDraft, Languages } from './finding-context.ts';

/** What the portal's own label data attests; see `steps/screen/portal-words.ts`. */
export type Attested = (written: string, shown: string) => boolean;

/** True for words that the article, or the source text it was translated from, sets apart as a label. */
export const isLabel = (phrase: Phrase): boolean =>
  phrase.mark !== undefined || phrase.source?.mark !== undefined;

/** Judges the words of the phrase against the name on the control that they were found to mean. */
export function judgeWords(
  phrase: Phrase,
  match: Match,
  languages: Languages,
  attested: Attested,
): readonly FindingDraft[] {
  if (!isLabel(phrase) || isExcused(phrase, match, languages)) return [];
  if (phrase.lost || phrase.text === '') return [lost(phrase, match)];
  const { shows } = match;
  const difference = differenceBetween(phrase.text, shows, languages.article);
  if (difference === 'none') return [];
  const isAttested = attested(phrase.text, shows);
  const isByWordbook = match.words.origin === 'wordbook';
  const rule = ruleFor({ phrase, shows, difference, isAttested, isByWordbook }, languages);
  return [wording(phrase, match, rule, difference)];
}

/**
 * Where the portal does not speak the article's language, words that are honestly translated cannot be found on the
 * screen; that is said once for the article (language-not-offered), not for each label.
 */
const isExcused = (phrase: Phrase, match: Match, languages: Languages): boolean =>
  !languages.offered && match.words.origin !== 'article' && !isLeftInSource(phrase);

/** True where the translation repeats the words of the source language. */
const isLeftInSource = (phrase: Phrase): boolean =>
  phrase.source !== undefined && foldCase(phrase.source.text, 'en') === foldCase(phrase.text, 'en');

type Wording = {
  readonly phrase: Phrase;
  readonly shows: string;
  readonly difference: Difference;
  readonly isAttested: boolean;
  /** True where the words of the source language, which the article has, stand for those of the screen. */
  readonly isByWordbook: boolean;
};

function ruleFor(
  { phrase, shows, difference, isAttested, isByWordbook }: Wording,
  languages: Languages,
): Rule {
  if (isAttested) return 'label-variant';
  if (isByWordbook) return 'label-untranslated';
  if (difference !== 'words') return 'label-spelling';
  const speaksSource = languages.source === undefined || sameLanguage(languages.source, languages.ui);
  return isLeftInSource(phrase) && !speaksSource && !isNearly(phrase.text, shows)
    ? 'label-untranslated'
    : 'label-wrong';
}

/** A label that is short, or the same in both languages, is no translation of one that differs by a letter. */
const isNearly = (written: string, shown: string): boolean =>
  editDistance(foldCase(written, 'en'), foldCase(shown, 'en')) <= 1;

const why: Record<Difference, string> = {
  none: '',
  case: 'Capital and small letters differ',
  spacing: 'The words are split or joined otherwise',
  punctuation: 'The punctuation differs',
  diacritics: 'Accents or other diacritics differ',
  kana: 'The endings in kana are written more or less fully',
  letter: 'One letter differs',
  words: 'These are other words',
};

function wording(phrase: Phrase, match: Match, rule: Rule, difference: Difference): FindingDraft {
  const thing =
    match.control.role === 'text' || match.control.role === 'generic' ? 'text' : match.control.role;
  const reason =
    rule === 'label-untranslated'
      ? 'The label was left in the source language'
      : rule === 'label-variant'
        ? 'Another translation of the label, attested for this portal'
        : why[difference];
  return {
    rule,
    phrase,
    shows: match.shows,
    suggestion: match.shows,
    message: `The article says "${phrase.text}"; the ${thing} on the screen is called "${match.shows}". ${reason}.`,
    evidence: { confidence: match.confidence, reasons: [...match.reasons] },
    correctable: phrase.place !== undefined,
  };
}

const lost = (phrase: Phrase, match: Match): FindingDraft => ({
  rule: 'label-wrong',
  phrase,
  shows: match.shows,
  suggestion: match.shows,
  message: `The translation dropped the label "${phrase.source?.text ?? ''}"; on the screen it is "${match.shows}".`,
  evidence: { confidence: match.confidence, reasons: [...match.reasons] },
});

/** The finding for words that lead to no control at all. `nearest` are the likest names on the screen, best first. */
export const labelMissing = (
  phrase: Phrase,
  nearest: readonly { role: string; name: string }[],
): FindingDraft => ({
  rule: 'label-missing',
  phrase,
  message: `No control on the screen is called "${phrase.text || phrase.source?.text}", and none that is likely to be meant.${nearestText(nearest)}`,
  evidence: { candidates: [...nearest] },
});

const nearestText = (nearest: readonly { role: string; name: string }[]): string =>
  nearest.length === 0 ? '' : ` Nearest: ${nearest.map(({ role, name }) => `${role} "${name}"`).join(', ')}.`;

/** The finding for words that stand on another control than the one meant. */
export const labelElsewhere = (phrase: Phrase, meant: Match, other: Match): FindingDraft => ({
  rule: 'label-elsewhere',
  phrase,
  shows: meant.shows,
  suggestion: meant.shows,
  message: `"${phrase.text}" is the ${other.control.role} "${other.shows}", but the step means the ${meant.control.role} "${meant.shows}".`,
  evidence: { confidence: meant.confidence, reasons: [...meant.reasons] },
  correctable: phrase.place !== undefined,
});
