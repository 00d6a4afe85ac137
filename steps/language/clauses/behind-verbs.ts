// What stands right behind a verb, a comma or "then".
import type { NounPhrase } from './clause.ts';
import { isAct, nameBehindKind, opensPurpose, repeatsTarget, skipAside } from './scanner.ts';
import type { Scan } from './scanner.ts';
import { isDeterminer } from '../phrases/around-names.ts';
import { roleOf } from '../phrases/targets.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** "puis **A**", "puis l'onglet **A**", "then your **A**". */
export const followingName = (scan: Scan, at: number): Token | undefined =>
  nameBehindKind(scan, isDeterminer(scan.tokens[at]) ? at + 1 : at);

/** "wählen Sie es aus, und": what was spoken of before is all that the verb governs. */
export const isPronounAlone = ({ tokens, file }: Scan, at: number, before: number): boolean => {
  const next = is(tokens[at + 1], 'word:particle') ? tokens[at + 2] : tokens[at + 1];
  const closes = next === undefined || next.kind === 'sign' || is(next, 'word:and');
  const isTied = tokens[at]?.text.startsWith('-') ?? false;
  return (
    is(tokens[at], 'word:pronoun') &&
    before === 0 &&
    (isTied || (closes && file.writing.capitals === 'nouns'))
  );
};

/** "，该用户将为…": behind the comma, something is told of someone. */
export const tellsNext = ({ tokens, file }: Scan, comma: number): boolean => {
  const next = tokens[comma + 1];
  const names = next?.tags.length === 0 || is(next, 'word:article') || is(next, 'word:subject');
  if (file.writing.words !== 'unspaced' || next?.kind !== 'word' || !names) return false;
  const told = tokens.findIndex((token, index) => index > comma && is(token, 'word:told'));
  return (
    told > comma + 1 &&
    tokens[told + 1]?.kind === 'word' &&
    tokens.slice(comma + 1, told).every((token) => token.kind === 'word' && !isAct(token))
  );
};

/** "auf **A** oder auf **B**": the adposition of a target that opens another, which joins it, or opens a clause of its own where either has a kind. */
export const furtherTarget = (
  scan: Scan,
  phrases: readonly NounPhrase[],
  at: number,
): 'joins' | 'opens' | undefined => {
  const last = phrases.at(-1);
  const isTarget = last?.role === 'object' && last.tokens.some(({ kind }) => kind === 'label');
  if (scan.file.writing.imperative !== 'form' || !isTarget || !repeatsTarget(scan, at)) return undefined;
  const next = is(scan.tokens[at + 1], 'word:article') ? scan.tokens[at + 2] : scan.tokens[at + 1];
  return next?.kind === 'label' && !last.tokens.some((token) => isOf(token, 'role:')) ? 'joins' : 'opens';
};

/** "Sök efter **A**": after a verb of searching, a word of time before a label leads to what is searched for. */
export const opensQuery = ({ tokens }: Scan, at: number): boolean =>
  is(tokens[at], 'word:time') && tokens[at + 1]?.kind === 'label';

/** "Select the check box to enable **A**": the name of a box or a switch that is only called by its kind, told by what it is for. */
export const nameByAim = (scan: Scan, phrases: readonly NounPhrase[], at: number): Token | undefined => {
  const [box, ...more] = phrases;
  const isKind =
    box?.role === 'object' &&
    more.length === 0 &&
    ['checkbox', 'switch'].includes(roleOf(box) ?? '') &&
    box.tokens.every((token) => isDeterminer(token) || isOf(token, 'role:'));
  if (!isKind || !opensPurpose(scan, at)) return undefined;
  const [verb, name] = scan.tokens.slice(at + 1, skipAside(scan, at));
  return isAct(verb) && name?.mark === 'strong' && !name.url ? name : undefined;
};

/** "Click **A** in the toolbar > **B**": behind the place of a name, an arrow leads to the next name. */
export const leadsOn = ({ tokens }: Scan, phrases: readonly NounPhrase[], arrow: number): boolean => {
  const named = phrases.some(
    ({ role, tokens: own }) => role === 'object' && own.some(({ kind }) => kind === 'label'),
  );
  const [last] = phrases.slice(-1);
  return (
    named &&
    last?.role === 'place' &&
    !last.tokens.some(({ kind }) => kind === 'label') &&
    tokens[arrow + 1]?.kind === 'label'
  );
};
