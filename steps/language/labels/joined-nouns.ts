// Names of several nouns of which marks hold one: what a word of belonging ties to it joins it.
import { isDeterminer } from '../phrases/around-names.ts';
import { isNameless } from './label-edges.ts';
import type { Cut, Governs } from './slid-marks.ts';
import { is, isAny, isOf, reaching } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** Takes tagged tokens; gives them with the nouns before and behind a mark joined to the label that it is a part of. */
export const joinNouns = (tokens: readonly Token[], cut: Cut, governs: Governs): readonly Token[] =>
  tokens.reduce<Token[]>((joined, token, at) => {
    const last = joined.at(-1);
    if (last && last.kind === 'label' && token.end <= last.end && token.start > last.start) return joined;
    if (!isStrong(token) || tokens[at - 1]?.kind === 'arrow' || tokens[at + 1]?.kind === 'arrow')
      return [...joined, token];
    const isPart = isPartOfName(token);
    const from = isPart ? nounsBefore(tokens, at, cut) : at;
    const end =
      (isPart ? nounsBehind(tokens, at) : undefined) ??
      restOf(tokens, at, cut) ??
      restOfMarked(tokens, at, { cut, governs }) ??
      token.end;
    if (from === at && end === token.end) return [...joined, token];
    const start = tokens[from]?.start ?? token.start;
    return [...joined.slice(0, joined.length - (at - from)), reaching(token, start, end)];
  }, []);

/** A name has its capital at its first word, where a language gives capitals to names. */
const isPartOfName = ({ text }: Token): boolean => /^\p{Ll}/u.test(text);

const isStrong = ({ kind, mark, url }: Token): boolean => kind === 'label' && mark === 'strong' && !url;

/** "den Richtlinien **von Nordhafen**", "sélectionnez carte de port **détaillée**": where the name begins. */
const nounsBefore = (tokens: readonly Token[], at: number, cut: Cut): number => {
  const label = tokens[at];
  const before = tokens[at - 1];
  if (!label || before?.kind !== 'word') return at;
  if (isPlain(before) && label.text.search(/[\s'’]/u) > 0) {
    const [first, next] = cut(label.start, label.end);
    if (next && is(first, 'word:of') && !isDeterminer(first)) return at - 1;
  }
  const from = tokens.findLastIndex((token, index) => index < at && !isPlain(token) && !isTie(token)) + 1;
  const words = tokens.slice(from, at);
  const opens = is(tokens[from - 1], 'verb:click') && words[0] !== undefined && isPlain(words[0]);
  return opens && words.some(isTie) ? from : at;
};

/** "cliquez sur **aperçu** de la carte": where the name ends. */
const nounsBehind = (tokens: readonly Token[], at: number): number | undefined => {
  const [before, tie] = [tokens[at - 1], tokens[at + 1]];
  if (!tie || !isTie(tie) || !(isOf(before, 'verb:click') || isOf(before, 'ad:'))) return undefined;
  const from = is(tokens[at + 2], 'word:article') ? at + 3 : at + 2;
  const next = tokens.findIndex((token, index) => index >= from && !isPlain(token));
  const end = next < 0 ? tokens.length : next;
  const closes = next < 0 || tokens[next]?.kind === 'sign' || isAny(tokens[next], joints);
  return closes && end > from ? tokens[end - 1]?.end : undefined;
};

/** "**Le Carnet de** bord", "le bouton **Réserver** le quai et": marks that end in a tie, or before what their verb governs. */
const restOf = (tokens: readonly Token[], at: number, cut: Cut): number | undefined => {
  const [before, label, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!label || next?.kind !== 'word') return undefined;
  const last =
    isPlain(next) && / \p{Ll}{1,4}$/u.test(label.text) ? cut(label.start, label.end).at(-1) : undefined;
  const isTied = last !== undefined && isTie(last) && isLowerWord(last);
  const governs = is(next, 'word:definite') && isPointed(before, label, cut);
  if (!isTied && !governs) return undefined;
  const from = isTied ? at + 1 : at + 2;
  const end = tokens.findIndex((token, index) => index >= from && !isPlain(token) && !isTie(token));
  const closes = end < 0 || tokens[end]?.kind === 'sign' || isAny(tokens[end], joints);
  const words = tokens.slice(from, end < 0 ? undefined : end);
  const isAfter = isTied && isOf(tokens[end], 'ad:');
  return (closes || isAfter) && words[0] && isPlain(words[0]) ? words.at(-1)?.end : undefined;
};

/** "klicka på **Starta** motorn och": plain words between the marks and the end of what a verb or a kind of control names are of the name. */
const restOfMarked = (
  tokens: readonly Token[],
  at: number,
  { cut, governs }: { cut: Cut; governs: Governs },
): number | undefined => {
  const [label, next] = [tokens[at], tokens[at + 1]];
  if (!label || !next || !isPlain(next)) return undefined;
  const inner = cut(label.start, label.end);
  const last = inner.at(-1);
  const isOpen = inner.length > 1 && last !== undefined && isLowerWord(last) && is(last, 'word:and');
  if (inner.every(isNameless) || !(isOpen || isNamed({ tokens, at, governs }, inner[0]))) return undefined;
  const end = tokens.findIndex((token, index) => index > at && !isPlain(token));
  const words = tokens.slice(at + 1, end < 0 ? undefined : end);
  const behind = tokens[end];
  const closes = !behind || behind.kind === 'sign' || isOf(behind, 'ad:') || isAny(behind, ends);
  return closes && words.length <= mostLeft ? words.at(-1)?.end : undefined;
};

/** Words of a name that its marks leave out. */
const mostLeft = 4;

const ends = ['place', 'word:and', 'word:then', 'word:if', 'word:purpose'];

/** Whether what stands before the marks, or the first word within them, says that a name follows; an adjective may follow an icon. */
const isNamed = (
  { tokens, at, governs }: { tokens: readonly Token[]; at: number; governs: Governs },
  first: Token | undefined,
): boolean => {
  const before = tokens[at - 1];
  if (!before) return false;
  if (isOf(before, 'ad:')) {
    const verb = tokens.slice(0, at).findLast((token) => isOf(token, 'verb:'));
    return verb !== undefined && governs(verb, before);
  }
  const points =
    (isOf(before, 'verb:') && !is(before, 'verb:fill')) ||
    (isOf(before, 'role:') && !is(before, 'role:icon'));
  const leads = is(before, 'word:then') || is(before, 'word:object');
  return points || leads || (first !== undefined && isOf(first, 'ad:') && governs(before, first));
};

const pointing = ['verb:click', 'role:button', 'role:link', 'role:option'];

/** Whether a verb or the kind of a control points at the name, within the marks or before them. */
const isPointed = (before: Token | undefined, label: Token, cut: Cut): boolean =>
  isAny(before, pointing) ||
  (is(before, 'word:article') && label.text.includes(' ') && isAny(cut(label.start, label.end)[0], pointing));

const isLowerWord = ({ text }: Token): boolean => /^\p{Ll}/u.test(text);

const joints = ['word:and', 'word:or', 'word:then', 'word:if', 'word:purpose'];

const isPlain = ({ kind, tags, text }: Token): boolean =>
  kind === 'word' && tags.length === 0 && /^\p{Ll}/u.test(text);

const isTie = (token: Token): boolean =>
  token.kind === 'word' && is(token, 'word:of') && !isDeterminer(token) && !isOf(token, 'ad:');
