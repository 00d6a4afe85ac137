// `{% ifversion ... %}` of GitHub's documents, and `{% if ... %}` of Liquid: which branches the readers of one product see.
// https://docs.github.com/en/contributing/writing-for-github-docs/versioning-documentation
import type { Stretch } from '../silent-stretches.ts';

export const products = ['fpt', 'ghec', 'ghes', 'ghae'];

const tag = /\{%-?\s{0,4}(ifversion|if|unless|elsif|else|endif|endunless)\b([^%\n]{0,300}?)-?%\}/gu;

interface Open {
  /** Where the branch that is not seen begins; undefined in one that is. */
  hidden: number | undefined;
  /** Set once a branch is seen: the ones after it are not. */
  isDone: boolean;
}

/**
 * Takes a text and a product; gives what its readers do not see. Of a condition that does not ask for a product the first
 * branch is seen: features that have a name of their own are taken as there.
 */
export function hiddenVersions(
  text: string,
  product: string,
  isSilent: (offset: number) => boolean,
): readonly Stretch[] {
  if (!/\{%-?\s{0,4}(?:if|unless)/u.test(text)) return [];
  const hidden: Stretch[] = [];
  const open: Open[] = [];
  for (const { index, 0: whole, 1: word, 2: condition = '' } of text.matchAll(tag)) {
    if (isSilent(index)) continue;
    const end = index + whole.length;
    if (word === 'ifversion' || word === 'if' || word === 'unless') {
      const isSeen = word === 'unless' || holds(condition, product);
      open.push({ hidden: isSeen ? undefined : end, isDone: isSeen });
      continue;
    }
    const last = open.at(-1);
    if (last !== undefined) {
      if (last.hidden !== undefined) hidden.push({ from: last.hidden, to: index });
      const isSeen = !last.isDone && (word === 'else' || holds(condition, product));
      last.hidden = isSeen ? undefined : end;
      last.isDone ||= isSeen;
    }
    if (word === 'endif' || word === 'endunless') open.pop();
  }
  return hidden;
}

/** "fpt or ghec", "not ghes", "ghes > 3.9 and feature". */
const holds = (condition: string, product: string): boolean =>
  condition
    .split(/\bor\b/u)
    .some((part) => part.split(/\band\b/u).every((term) => holdsTerm(term.trim(), product)));

/** What the products were called where articles still asked for `currentVersion`. */
const formerNames: ReadonlyMap<string, string> = new Map([
  ['free-pro-team', 'fpt'],
  ['enterprise-cloud', 'ghec'],
  ['enterprise-server', 'ghes'],
  ['github-ae', 'ghae'],
]);

function holdsTerm(term: string, product: string): boolean {
  const [, isNot, former = ''] = /^currentVersion\s*(?:(!=)|==|ver_\w+)\s*"([\w-]+)/u.exec(term) ?? [];
  const [, not, name = ''] = /^(not\s+)?([\w-]+)/u.exec(term) ?? [];
  const asked = formerNames.get(former) ?? name;
  const is = products.includes(asked) ? asked === product : true;
  return (not ?? isNot) === undefined ? is : !is;
}
