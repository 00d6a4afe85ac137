// Bold that slid off a name onto the particle or the verb behind it, where verbs close their clauses.
import { joinsClause } from '../tokens/told-verbs.ts';
import { changed, is, isOf, reaching } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** "**[開く]**": brackets and quotes do not slide as bold marks do. */
export const isQuoted = ({ mark, start, end }: Token, text: string): boolean =>
  mark === 'quote' || (opensName.test(text.charAt(start - 1)) && closesName.test(text.charAt(end)));

const opensName = /[[「『【“"]/u;
const closesName = /[\]」』】”"]/u;

/** Where the name ends in bold words that hold the end of an act ("만들기를 선택합니다"); -1 where they do not. */
export const seamOf = (label: Token, inner: readonly Token[], text: string): number => {
  if (label.mark !== 'strong' || label.url || headsText(label, text)) return -1;
  const seam = inner.findIndex((token) => isOf(token, 'ad:object'));
  const [verb, ending] = inner.slice(seam + 1);
  const acts = isOf(verb, 'verb:') && (ending ? is(ending, 'word:particle') : isFinite(verb));
  return acts ? seam : -1;
};

/** "찾습니다", "여세요": a verb that the lexicon has whole. */
const isFinite = (verb: Token | undefined): boolean => /(?:니다|시오|세요)$/u.test(verb?.text ?? '');

/** "**船を探す**: …": bold words before a colon say what comes behind it. */
const headsText = ({ end }: Token, text: string): boolean => /^\s*[:：]/u.test(text.slice(end, end + 3));

/** "정책 **만들기를 선택합니다.**": marks over the end of a name and its verb; the words before them in the clause are of the name. */
export const pushAct = (cut: Token[], label: Token, inner: readonly Token[], text: string): void => {
  const seam = seamOf(label, inner, text);
  if (seam > 0) nameBefore(cut, label, inner[seam - 1]?.end ?? label.end);
  else if (seam === 0) nameBefore(cut, label);
  else if (is(inner[0], 'verb:click') && label.mark === 'strong' && is(cut.at(-1), 'ad:object')) {
    // "확인을 **클릭합니다.**"
    const particle = cut.pop();
    nameBefore(cut, label);
    if (particle) cut.push(particle);
  }
  cut.push(...inner.slice(Math.max(0, seam)));
};

/** "고급 **시작에서**": marks over the end of a name and the particle of its case. */
export const pushCase = (cut: Token[], label: Token, inner: readonly Token[]): void => {
  const particle = inner.at(-1);
  nameBefore(cut, label, particle?.start ?? label.end);
  if (particle) cut.push(particle);
};

/** Makes one label of the words that end the tokens, up to the end of the name where marks hold some of it. */
const nameBefore = (cut: Token[], label: Token, end?: number): void => {
  const from = cut.findLastIndex((token) => !mayBegin(token)) + 1;
  const words = cut.slice(from);
  const told = end === undefined && is(cut[from - 1], 'word:relativeEnd');
  if (told || (end === undefined && words.every(isKind))) return;
  const start = words[0]?.start ?? label.start;
  const name = reaching(label, start, end ?? words.at(-1)?.end);
  cut.splice(from, cut.length, changed(name, { kind: 'label', tags: [] }));
};

/** "링크를 **클릭합니다**": what a control is, and no name of it. */
const isKind = (token: Token): boolean => isOf(token, 'role:') || is(token, 'region') || is(token, 'part');

const mayBegin = (token: Token): boolean =>
  token.kind === 'word' &&
  !joinsClause(token) &&
  (is(token, 'word:article') ||
    is(token, 'word:passive') ||
    token.tags.every((tag) => !tag.startsWith('ad:') && !tag.startsWith('word:')));
