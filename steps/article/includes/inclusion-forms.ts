// How documentation platforms write that the text of another file stands here, and which file that is.
import { posix } from 'node:path';
import { silenceIn } from '../silent-stretches.ts';

/** A place in a text (offsets, `to` exclusive) where another file is to stand. */
export interface Inclusion {
  readonly from: number;
  readonly to: number;
  /** Path as the article's own is given; one that begins with `~/` counts from a folder above the article. */
  readonly path: string;
  /** Set where one value of a YAML file is to stand, not the file. */
  readonly key?: string;
}

interface Form {
  readonly pattern: RegExp;
  /** Takes what the pattern caught and the file that it stands in. */
  readonly pathOf: (target: string, file: string) => string;
  readonly keyOf?: (target: string) => string;
}

const beside = (target: string, file: string): string =>
  /^~?\//u.test(target)
    ? `~/${posix.normalize(target.replace(/^~?\/+/u, ''))}`
    : posix.normalize(`${posix.dirname(file)}/${target}`);

const inFolder =
  (folder: string) =>
  (target: string): string =>
    `~/${posix.normalize(`${folder}/${target}`)}`;

const forms: readonly Form[] = [
  // docfx: https://dotnet.github.io/docfx/docs/markdown.html#file-inclusion
  {
    pattern:
      /\[!INCLUDE\s{0,4}\[[^\]\n]{0,300}\]\(\s{0,4}<?([^)>\s#?]{1,300})[^)\s]{0,100}(?:\s+"[^"\n]{0,200}")?\s{0,4}\)\s{0,4}\]/giu,
    pathOf: beside,
  },
  // GitHub: the dots of a reusable's name are folders
  {
    pattern: /\{%-?\s{0,4}data\s{1,4}reusables\.([\w.-]{1,200}?)\s{0,4}-?%\}/gu,
    pathOf: (name) => `~/data/reusables/${name.replaceAll('.', '/')}.md`,
  },
  {
    pattern: /\{%-?\s{0,4}data\s{1,4}variables\.([\w.-]{1,200}?)\s{0,4}-?%\}/gu,
    pathOf: (name) => `~/data/variables/${name.split('.').slice(0, -1).join('/')}.yml`,
    keyOf: (name) => name.split('.').at(-1) ?? '',
  },
  // Jekyll, as Home Assistant uses it
  {
    pattern:
      /\{%-?\s{0,4}include\s{1,4}["']?(?!\.)([\w./-]{1,200}?\.(?:md|markdown))["']?\s[^%\n]{0,300}%\}/gu,
    pathOf: inFolder('_includes'),
  },
  // Hugo's shortcode of that name
  {
    pattern: /\{\{[<%]\s{0,4}include\s{1,4}(?:file=)?"([\w./-]{1,200}?\.md)"\s{0,4}[>%]\}\}/gu,
    pathOf: inFolder('includes'),
  },
  // Grafana's shared files
  {
    pattern:
      /\{\{[<%]\s{0,4}docs\/shared\s[^}\n]{0,200}?lookup="([\w./-]{1,200}\.md)"[^}\n]{0,200}[>%]\}\}/gu,
    pathOf: inFolder('shared'),
  },
  // Zulip
  { pattern: /\{!([\w./-]{1,200}\.md)!\}/gu, pathOf: inFolder('include') },
  // Cloudflare's partials
  {
    pattern: /<Render\s([^<>]{0,300}?)\/>/gu,
    pathOf: (attributes, file) => {
      const [, name = ''] = /\bfile="([\w./-]{1,200})"/u.exec(attributes) ?? [];
      const [, product = ''] =
        /\bproduct="([\w-]{1,80})"/u.exec(attributes) ?? /\/content\/docs\/([\w-]{1,80})\//u.exec(file) ?? [];
      return `~/${posix.normalize(`src/content/partials/${product}/${name}.mdx`)}`;
    },
  },
  // GitBook: from the including file
  {
    pattern: /\{%-?\s{0,4}include\s{1,4}"(\.{1,2}\/[\w./-]{1,200}?\.md)"\s{0,4}-?%\}/gu,
    pathOf: beside,
  },
  // MyST, Elastic
  {
    pattern:
      /(?<=^|\n)[ \t]*:{3,40}\{include\}[ \t]+([\w./-]{1,200}\.md)[ \t\r]*\n(?:[ \t]*:[\w-]{1,40}:[^\n]{0,200}\n){0,6}[ \t]*:{3,40}(?=[ \t\r]*(?:\n|$))/gu,
    pathOf: beside,
  },
  // Snippets of PyMdown (MkDocs)
  { pattern: /--8<--\s{1,4}"([\w./-]{1,200}\.md)"/gu, pathOf: inFolder('.') },
];

const imported = /^import\s{1,4}(\w{1,60})\s{1,4}from\s{1,4}["']([^"'\n]{1,300}\.mdx?)["']/gmu;

/** MDX: `import Steps from './_steps.mdx'`, and `<Steps />` where its text is to stand. */
const componentForms = (text: string): readonly Form[] =>
  [...text.matchAll(imported)].slice(0, 100).map(({ 1: name = '', 2: path = '' }) => ({
    pattern: new RegExp(`<${name}(?:\\s[^<>]{0,300})?/>()`, 'gu'),
    pathOf: (_target, file) => beside(path.replace(/^@site\//u, '/'), file),
  }));

const anyForm = /\[!INCLUDE|^import\s|\{%|\{\{[<%]|\{!|--8<--|\{include\}|<Render\s/imu;

/** Takes a text and the path of its file; gives the inclusions from an offset on, in order; none in code or comments. */
export function findInclusions(text: string, from: number, file: string): readonly Inclusion[] {
  if (!anyForm.test(text)) return [];
  const found = [...forms, ...componentForms(text)].flatMap(({ pattern, pathOf, keyOf }) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: whole, 1: target = '' }): Inclusion[] => {
      if (index < from) return [];
      const path = pathOf(target.replaceAll('\\', '/'), file);
      const inclusion = { from: index, to: index + whole.length, path };
      return [keyOf === undefined ? inclusion : { ...inclusion, key: keyOf(target) }];
    }),
  );
  if (found.length === 0) return [];
  const isSilent = silenceIn(text);
  return found.filter((one) => !isSilent(one.from)).toSorted((one, other) => one.from - other.from);
}
