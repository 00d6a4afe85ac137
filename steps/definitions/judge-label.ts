// Judges a label that was found: its words first, and where they are right, its marks.
import type { Phrase } from '../model/action.ts';
import type { FindingDraft } from '../findings/finding-context.ts';
import { isLabel, judgeWords } from '../findings/label-findings.ts';
import { judgeMarks, judgeOvermarked, judgePartlyMarked } from '../findings/mark-findings.ts';
import type { Match } from '../screen/find.ts';
import { textOf } from './seeking/text-of.ts';
import type { Walker } from './walker.ts';

/** One finding for one phrase: a writer who mends the words mends the marks with them. */
export function judgeLabel(phrase: Phrase, match: Match, walker: Walker): readonly FindingDraft[] {
  const { languages, portalWords } = walker;
  const text = textOf(phrase, walker);
  if (!isLabel(phrase)) return [];
  const wording = judgeWords(phrase, match, languages, portalWords.attests);
  if (wording.length === 0) return judgeMarks(phrase, match.shows, text);
  return (
    judgePartlyMarked(phrase, match.shows, text, languages.article) ??
    judgeOvermarked(phrase, match.shows) ??
    wording
  );
}
