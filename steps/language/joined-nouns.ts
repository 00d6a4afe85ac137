// Names of several nouns of which marks hold one: what a word of belonging ties to it joins it.
import { isDeterminer } from './around-names.ts';
import type { Cut } from './slid-marks.ts';
import { is, isOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Takes tagged tokens; gives them with the nouns before and behind a mark joined to the label that it is a part of. */
export const joinNouns = (tokens: readonly Token[], cut: Cut): readonly Token[] =>
  tokens.reduce<Token[]>((joined, token, at) => {
    const last = joined.at(-1);
    if (last && last.kind === 'label' && token.end <= last.end && token.start > last.start) return joined;
    if (!isPartOfName(token) || tokens[at - 1]?.kind === 'arrow' || tokens[at + 1]?.kind === 'arrow')
      return [...joined, token];
    const from = nounsBefore(tokens, at, cut);
    const end = nounsBehind(tokens, at) ?? token.end;
    if (from === at && end === token.end) return [...joined, token];
    const start = tokens[from]?.start ?? token.start;
    const marked = { start: token.start, end: token.end };
    return [...joined.slice(0, joined.length - (at - from)), { ...token, text: '', start, end, marked }];
  }, []);

/** A name has its capital at its first word, where a language gives capitals to names. */
const isPartOfName = ({ kind, mark, url, text }: Token): boolean =>
  kind === 'label' && mark === 'strong' && !url && /^\p{Ll}/u.test(text);

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
  const closes = next < 0 || tokens[next]?.kind === 'sign' || joints.some((tag) => is(tokens[next], tag));
  return closes && end > from ? tokens[end - 1]?.end : undefined;
};

const joints = ['word:and', 'word:or', 'word:then', 'word:if', 'word:purpose'];

const isPlain = ({ kind, tags, text }: Token): boolean =>
  kind === 'word' && tags.length === 0 && /^\p{Ll}/u.test(text);

const isTie = (token: Token): boolean =>
  token.kind === 'word' && is(token, 'word:of') && !isDeterminer(token) && !isOf(token, 'ad:');
