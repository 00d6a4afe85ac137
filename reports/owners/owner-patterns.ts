// Owner patterns: which owner a path has, by rules as CODEOWNERS files write them.

/** `pattern` is written as in CODEOWNERS (and .gitignore); of the rules that fit a path, the last one counts. */
export interface OwnerRule {
  readonly pattern: string;
  readonly owner: string;
}

/** Takes the text of a CODEOWNERS file; gives its rules. GitLab's section headings and optional sections are passed over. */
export const parseCodeowners = (text: string): readonly OwnerRule[] =>
  text.split(/\r?\n/u).flatMap((line) => {
    const words = line.replace(/(?:^|\s)#.*$/u, '').trim();
    if (words === '' || /^\^?\[/u.test(words)) return [];
    const [pattern = '', ...owners] = words.split(/(?<!\\)\s+/u);
    return [{ pattern: pattern.replaceAll('\\ ', ' '), owner: owners.join(', ') }];
  });

/** Takes rules and a path with forward slashes from where the rules stand; gives the owner, or undefined. */
export const ownerOf = (rules: readonly OwnerRule[], path: string): string | undefined => {
  const rule = rules.findLast(({ pattern }) => patternMatcher(pattern).test(path));
  return rule === undefined || rule.owner === '' ? undefined : rule.owner;
};

/** A pattern with a slash in it starts at the root; one without fits at any depth; a folder means all below it. */
const patternMatcher = (pattern: string): RegExp => {
  const body = pattern.replace(/^\//u, '').replace(/\/$/u, '');
  const anchored = pattern.replace(/\/$/u, '').includes('/');
  const source = body
    .split(/(\/\*\*\/|\*\*\/|\/\*\*|\*\*|\*|\?)/u)
    .map(wildcard)
    .join('');
  // "docs/*" names the files in docs, not those in folders below it
  const below = body.endsWith('*') && !body.endsWith('**') && anchored ? '' : '(?:/.*)?';
  return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${source}${below}$`, 'u');
};

const wildcard = (part: string): string => {
  switch (part) {
    case '/**/':
      return '/(?:.*/)?';
    case '**/':
      return '(?:.*/)?';
    case '/**':
      return '/.*';
    case '**':
      return '.*';
    case '*':
      return '[^/]*';
    case '?':
      return '[^/]';
    default:
      return part.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
  }
};
