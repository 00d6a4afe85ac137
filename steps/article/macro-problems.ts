// Macros that no dialect knows: they are kept as text, and said, so that nobody takes silence for having been read.
import type { ArticleText } from './blocks.ts';
import { fileEndOffset } from './edited-text.ts';
import { offsetIn } from './marked-text.ts';
import type { Flaw } from './problems.ts';
import type { TreeNodes } from './tree-nodes.ts';

const macro =
  /\{%-?\s*(\w[\w.-]*)[^%\n]{0,300}%\}|\{\{[<%]?\s*\/?\s*([\w.-]+)[^{}\n]{0,300}\}\}|\[!([A-Z][\w-]+)[^\]\n]{0,300}\]|(?<=^|\n)[ \t]*:::\s*([a-z][\w-]*)[^\n]{0,300}|\{!([\w./-]+)!\}/gu;

/** The marker of an alert, which its reader sees as a box. */
const alert = /^(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING|ATTENTION|INFO|DANGER|SUCCESS)$/iu;

/** Takes the nodes of the localised tree; gives a flaw for the first of each macro that was left as text. */
export function findMacroFlaws({ texts }: TreeNodes, { reading, placeOf }: ArticleText): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const seen = new Set<string>();
  for (const node of texts) {
    if (!/\{[{%!]|\[!|:::/u.test(node.value)) continue;
    for (const match of node.value.matchAll(macro)) {
      const name = match.slice(1).find((group) => group !== undefined) ?? '';
      if (alert.test(name) || seen.has(name)) continue;
      const run = node.data?.runs?.find(
        ({ start, length }) => start <= match.index && match.index < start + length,
      );
      if (run === undefined) continue;
      seen.add(name);
      const start = run.offset + match.index - run.start;
      const from = offsetIn(reading, start);
      const to = fileEndOffset(reading.edited, start + match[0].length);
      flaws.push({
        rule: 'macro-unread',
        place: placeOf(from, Math.max(from, to)),
        says: match[0].trim(),
        message: `"${match[0].trim()}" was read as text, since docwalk knows no such macro: what its reader sees here is not judged.`,
      });
    }
  }
  return flaws;
}
