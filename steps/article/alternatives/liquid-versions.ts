// `{% ifversion ... %}` of GitHub's documents: which branches the readers of one product see.
// https://docs.github.com/en/contributing/writing-for-github-docs/versioning-documentation
import type { Stretch } from '../silent-stretches.ts';

export const products = ['fpt', 'ghec', 'ghes', 'ghae'];

const tag = /\{%-?\s{0,4}(ifversion|if|unless|elsif|else|endif|endunless)\b([^%\n]{0,300}?)-?%\}/gu;

interface Open {
  readonly isVersion: boolean;
  /** Where the branch that is not seen begins; undefined in one that is. */
  hidden: number | undefined;
  /** Set once a branch is seen: the ones after it are not. */
  isDone: boolean;
}

/** Takes a text and a product; gives what its readers do not see. Features that have a name of their own are taken as there. */
export function hiddenVersions(
  text: string,
  product: string,
  isSilent: (offset: number) => boolean,
): readonly Stretch[] {
  if (!text.includes('ifversion')) return [];
  const hidden: Stretch[] = [];
  const open: Open[] = [];
  for (const { index, 0: whole, 1: word, 2: condition = '' } of text.matchAll(tag)) {
    if (isSilent(index)) continue;
    const end = index + whole.length;
    if (word === 'ifversion' || word === 'if' || word === 'unless') {
      const isVersion = word === 'ifversion';
      const isSeen = !isVersion || holds(condition, product);
      open.push({ isVersion, hidden: isSeen ? undefined : end, isDone: isSeen });
      continue;
    }
    const last = open.at(-1);
    if (last?.isVersion === true) {
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

function holdsTerm(term: string, product: string): boolean {
  const [, not, name = ''] = /^(not\s+)?([\w-]+)/u.exec(term) ?? [];
  const is = products.includes(name) ? name === product : true;
  return not === undefined ? is : !is;
}
