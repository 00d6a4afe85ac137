// Looks ahead in a sentence: where a clause may begin, where a phrase, a purpose or a condition ends.
import { isDeterminer } from '../phrases/around-names.ts';
import { describesTarget } from './described-targets.ts';
import { givesNames, leadsBack, offersAnother } from './aside-ends.ts';
import { is, isAny, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';

export type Scan = { tokens: readonly Token[]; file: LexiconFile };

export const isSign = (token: Token | undefined, signs: string): boolean =>
  token?.kind === 'sign' && signs.includes(token.text);

export const isComma = (token: Token | undefined): boolean => isSign(token, ',，、;；:：—–-');

const telling = new Set(['verb:see', 'verb:appear', 'verb:have']);

/** Verbs that ask for an act; `see`, `appear` and `have` tell of the screen. */
export const isAct = (token: Token | undefined): boolean =>
  token?.tags.some((tag) => tag.startsWith('verb:') && !telling.has(tag)) ?? false;

/** "Each row has a **Pay** link": the verb at `at` says that a control, named by label and kind, is there. */
export const tellsOfControl = (scan: Scan, at: number): boolean => {
  const before = scan.tokens[at - 1];
  if (!is(scan.tokens[at], 'verb:have') || is(before, 'word:article') || is(before, 'word:possessive'))
    return false;
  const told = scan.tokens.slice(at + 1, skipAside(scan, at));
  return (
    told.some((token) => token.kind === 'label') &&
    told.some((token) => token.kind === 'word' && isOf(token, 'role:'))
  );
};

/** "**A** > click **B**" goes on with an act; "File > Save as" with a name, though it begins with a verb. */
export const isActBehindArrow = ({ tokens, file }: Scan, arrow: number): boolean => {
  const [verb, next] = [tokens[arrow + 1], tokens[arrow + 2]];
  if (!isAct(verb)) return false;
  const governs = next?.kind === 'label' || is(next, 'word:article') || is(next, 'word:possessive');
  const enters = is(verb, 'verb:fill') && next?.kind === 'word' && /^\p{Ll}/u.test(next.text);
  return governs || enters || file.writing.capitals !== 'names' || !/^\p{Lu}/u.test(verb?.text ?? '');
};

/** "Click **A** in the toolbar > **B**": behind the place of a name, from `start` to the arrow, the arrow leads to the next name. */
export const leavesPlace = ({ tokens }: Scan, start: number, arrow: number): boolean =>
  tokens[arrow + 1]?.kind === 'label' &&
  tokens.slice(0, start).some(({ kind }) => kind === 'label') &&
  !tokens.slice(start, arrow).some(({ kind }) => kind === 'label');

/** "by pressing": a verb that says how, wherever it stands. */
export const isMeans = ({ tokens, file }: Scan, at: number): boolean => {
  const token = tokens[at];
  const gap = token?.text.indexOf(' ') ?? -1;
  if (token === undefined || gap < 0 || !isAct(token)) return false;
  return file.words.means?.includes(token.text.slice(0, gap).toLowerCase()) ?? false;
};

const leads = ['and', 'or', 'then', 'filler'] as const;

const leadTags = leads.map((name) => `word:${name}`);

const isLead = (token: Token | undefined): boolean => isAny(token, leadTags);

/** "ands select": a conjunction with a letter too many at its end, told by the verb after it. */
export const isMistypedLead = ({ tokens, file }: Scan, at: number): boolean => {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.tags.length > 0 || !isAct(tokens[at + 1])) return false;
  const text = token.text.toLowerCase();
  return leads
    .flatMap((name) => file.words[name] ?? [])
    .some((word) => word.length > 2 && text.length === word.length + 1 && text.startsWith(word));
};

/** "klik op A en vervolgens op B": the adposition at `at` opened a target before, and opens another; no verb stands near it. */
export const repeatsTarget = (scan: Scan, at: number): boolean => {
  const { tokens } = scan;
  const word = tokens[at]?.text.toLowerCase() ?? '';
  const named = nameBehindKind(scan, is(tokens[at + 1], 'word:article') ? at + 2 : at + 1);
  if (!isOf(tokens[at], 'ad:') || named?.kind !== 'label') return false;
  const end = tokens.findIndex(
    (token, index) => index > at && (isComma(token) || isLead(token) || opensPurpose(scan, index)),
  );
  if (tokens.slice(at + 1, end < 0 ? undefined : end).some(isAct)) return false;
  return tokens.some(
    (token, index) =>
      index < at &&
      token.kind === 'word' &&
      token.text.toLowerCase().split(' ').at(-1) === word &&
      (isAct(token) ||
        isAct(tokens[index - 1]) ||
        tokens.slice(index + 1, index + 4).some(({ kind }) => kind === 'label')),
  );
};

/** Past conjunctions and words such as "then" from `at`. */
export const skipLeads = (scan: Scan, at: number): number => {
  const { tokens } = scan;
  let index = at;
  while (
    isMistypedLead(scan, index) ||
    (isLead(tokens[index]) && !(isAct(tokens[index]) && !is(tokens[index], 'word:and'))) ||
    (index > at && isSign(tokens[index], ',—–'))
  )
    index += 1;
  return index;
};

/** "und dort auf **B**": past a word without weight at `at`. */
export const pastFiller = ({ tokens }: Scan, at: number): number =>
  is(tokens[at], 'word:filler') ? at + 1 : at;

/** Whether a new clause begins at `at`, which stands after a comma or a conjunction. */
export const opensClause = (scan: Scan, at: number): boolean => {
  const { tokens } = scan;
  const index = skipLeads(scan, at);
  const token = tokens[index];
  if (isAct(token) || isOf(token, 'verb:')) return true;
  const isThen = tokens.slice(at, index).some((lead) => is(lead, 'word:then'));
  const named = nameBehindKind(scan, isDeterminer(token) ? index + 1 : index);
  if (
    isThen &&
    (named?.kind === 'label' ||
      describesTarget(scan, index) ||
      placeOfAct(scan, index) ||
      repeatsTarget(scan, index))
  )
    return true;
  return ['word:if', 'word:optional', 'word:modal', 'word:otherwise', 'word:not', 'word:example'].some(
    (tag) => is(token, tag),
  );
};

/** "puis l'onglet **A**": the name at `at`, or behind the kind of its control. */
export const nameBehindKind = ({ tokens, file }: Scan, at: number): Token | undefined =>
  file.writing.imperative === 'form' && isOf(tokens[at], 'role:') ? tokens[at + 1] : tokens[at];

/** "then in the list select": a place whose act comes before the next comma, and before what only tells of a purpose. */
export const placeOfAct = (scan: Scan, at: number): boolean => {
  const { tokens, file } = scan;
  // "然后将“A”设置为“B”": signs without blanks have no word for an object's place that could be told
  const mayOpen = isOf(tokens[at], 'ad:') || file.writing.words === 'unspaced';
  if (!mayOpen || file.writing.imperative !== 'form') return false;
  const end = tokens.findIndex((token, index) => index > at && (isComma(token) || opensPurpose(scan, index)));
  return tokens.slice(at, end < 0 ? undefined : end).some(isAct);
};

/** Whether, after a conjunction without comma, an instruction goes on: a verb with a label or an article near it. */
export const resumesAct = (scan: Scan, at: number): boolean => {
  const { tokens } = scan;
  const first = tokens[at];
  const index = skipLeads(scan, at);
  if (index === at || !isAct(tokens[index])) return false;
  // "on the next sign-in"
  if (is(first, 'word:then') && (is(tokens[at - 1], 'word:article') || is(tokens[at - 1], 'word:possessive')))
    return false;
  // "An owner can also use": what someone may do besides asks nothing
  if (is(first, 'word:then') && is(tokens[at - 1], 'word:relative')) return false;
  if (tokens.slice(at, index).some((token) => is(token, 'word:then'))) return true;
  if (!is(first, 'word:and') && !is(first, 'word:or')) return false;
  const from = is(tokens[index + 1], 'word:then') ? index + 2 : index + 1;
  const [object, behind] = tokens.slice(from, from + 2);
  const isWhole = is(object, 'word:pronoun') && (!behind || behind.kind === 'sign');
  return (
    (isWhole && is(tokens[index], 'verb:click')) ||
    (is(tokens[index], 'verb:fill') && (is(object, 'word:article') || is(object, 'word:possessive'))) ||
    tokens.slice(from, from + 3).some((token) => token.kind === 'label' || is(token, 'icon')) ||
    (is(tokens[index], 'verb:press') && /^\p{Lu}/u.test(tokens[index + 1]?.text ?? '')) ||
    (is(tokens[index], 'verb:click') && /^\p{Lu}{2,}/u.test(tokens[index + 1]?.text ?? ''))
  );
};

/** "lets you add, save, and": whether nothing but verbs stands between the word that opens an aim, at or behind `from`, and `at`. */
export const listsAims = ({ tokens, file }: Scan, from: number, at: number): boolean => {
  if (file.writing.imperative !== 'position') return false;
  const aim = tokens.findLastIndex(
    (token, index) => index < at && (is(token, 'word:purpose') || is(token, 'word:pronoun')),
  );
  const listed = aim < from ? [] : tokens.slice(aim + 1, at);
  const isList = listed.every((token) => isAct(token) || isSign(token, ',') || is(token, 'word:and'));
  const ahead = tokens.slice(at, at + 5);
  return (
    listed.length > 0 && isList && !ahead.some((token) => token.kind === 'label' || is(token, 'word:then'))
  );
};

/** The index where a purpose, a relative clause or an explanation that begins at `at` gives way to the next clause. */
export const skipAside = (scan: Scan, at: number): number => {
  const { tokens } = scan;
  let index = at + 1;
  while (index < tokens.length) {
    const token = tokens[index];
    if (isSign(token, ';；') || givesNames(tokens, index)) return index;
    if (isComma(token) && opensClause(scan, index + 1) && !listsAims(scan, at, index)) return index;
    const isJoint =
      is(token, 'word:and') || is(token, 'word:or') || (is(token, 'word:then') && index > at + 1);
    const isAim = isJoint && opensPurpose(scan, at) && leadsBack(scan, at, index);
    if (isJoint && resumesAct(scan, index) && !listsAims(scan, at, index) && !isAim) return index;
    if (is(tokens[at], 'ad:for') && isMeans(scan, index)) return index;
    if (offersAnother(scan, at, index) || offersTarget(scan, at, index)) return index;
    index += 1;
  }
  return index;
};

/** "auf **A**, um zu …, oder auf **B**": where the adposition of the target comes again, "or" offers another. */
const offersTarget = (scan: Scan, at: number, or: number): boolean =>
  scan.file.writing.imperative === 'form' &&
  is(scan.tokens[or], 'word:or') &&
  opensPurpose(scan, at) &&
  repeatsTarget(scan, or + 1) &&
  !scan.tokens.slice(at, or).some(({ kind }) => kind === 'label');

/** "Open Harbour for Mac": between capitals, behind a verb that opens or before an arrow, a word such as "for" belongs to the name. */
export const joinsName = ({ tokens, file }: Scan, at: number): boolean => {
  const isName = (token: Token | undefined): boolean =>
    token?.kind === 'word' && /^\p{Lu}/u.test(token.text) && !isAct(token);
  if (file.writing.capitals !== 'names' || !isName(tokens[at - 1]) || !isName(tokens[at + 1])) return false;
  const before = tokens.findLastIndex((token, index) => index < at && !isName(token));
  return (
    ['verb:open', 'verb:goto', 'verb:close'].some((tag) => is(tokens[before], tag)) ||
    tokens[at + 2]?.kind === 'arrow'
  );
};

/** "to" opens a purpose before a verb and a phrase before a label, an article or a value. */
export const opensPurpose = (scan: Scan, at: number): boolean => {
  const token = scan.tokens[at];
  if (!is(token, 'word:purpose')) return false;
  if (joinsName(scan, at)) return false;
  // "以管理员身份登录": as someone
  if ([1, 2].some((ahead) => is(scan.tokens[at + ahead], 'word:subject'))) return false;
  if (!isOf(token, 'ad:')) return true;
  const next = scan.tokens[at + 1];
  if (!next || next.kind === 'label' || next.kind === 'sign' || isOf(next, 'ad:place')) return false;
  // "pour les ouvrir": before an infinitive, what is an article elsewhere is a pronoun
  if (scan.file.writing.imperative === 'form' && is(next, 'word:definite') && isAct(scan.tokens[at + 2]))
    return true;
  return (
    !['word:article', 'word:possessive', 'word:on', 'word:off', 'word:relative'].some((tag) =>
      is(next, tag),
    ) && !/^[\p{Lu}\d]/u.test(next.text)
  );
};

/** "Use the menu to pick **A**", "use the list to pick a boat": the purpose is the act. */
export const opensPick = (scan: Scan, at: number, used: readonly { tokens: readonly Token[] }[]): boolean =>
  opensPurpose(scan, at) &&
  is(scan.tokens[at + 1], 'verb:click') &&
  (scan.tokens.slice(at + 2, at + 4).some(({ kind }) => kind === 'label') ||
    (used.length === 1 && is(used[0]?.tokens.at(-1), 'role:list')));
