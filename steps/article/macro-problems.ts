// Macros that no dialect knows: they are kept as text, and said, so that nobody takes silence for having been read.
import { fileEndOffset } from './edited-text.ts';
import { offsetIn } from './marked-text.ts';
import type { Flaw } from './problems.ts';
import type { Body } from './read-body.ts';

const macro =
  /\{%-?\s*(\w[\w.-]*)[^%\n]{0,300}%\}|\{\{[<%]?\s*\/?\s*([\w.-]+)[^{}\n]{0,300}\}\}|\[!([A-Z][\w-]+)[^\]\n]{0,300}\]|(?<=^|\n)[ \t]*:::\s*([a-z][\w-]*)[^\n]{0,300}|\{!([\w./-]+)!\}|\{([a-z_]+)\|[\w|-]{1,100}\}/gu;

/** The marker of an alert, which its reader sees as a box. */
const alert = /^(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING|ATTENTION|INFO|DANGER|SUCCESS)$/iu;

/** The first line of a macro that goes on over several. */
const shortened = (says: string): string =>
  says.includes('\n') ? `${says.split('\n', 1)[0]?.trim()} ...` : says;

/** Takes what was read; gives a flaw for the first of each macro that was left as text, or brings what is not read. */
export function findMacroFlaws({ nodes, text, unread }: Body): readonly Flaw[] {
  const { reading, placeOf } = text;
  const flaws = new Map<string, Flaw>();
  const add = (name: string, says: string, { from, to }: { from: number; to: number }): void => {
    if (alert.test(name) || flaws.has(name)) return;
    const message = `"${shortened(says)}" is not read, since docwalk knows no such macro: what its reader sees here is not judged.`;
    flaws.set(name, { rule: 'macro-unread', place: placeOf(from, Math.max(from, to)), says, message });
  };
  for (const node of nodes.texts) {
    if (!/\{[{%!\w]|\[!|:::/u.test(node.value)) continue;
    for (const match of node.value.matchAll(macro)) {
      const run = node.data?.runs?.find(
        ({ start, length }) => start <= match.index && match.index < start + length,
      );
      if (run === undefined) continue;
      const name = match.slice(1).find((group) => group !== undefined) ?? '';
      const start = run.offset + match.index - run.start;
      const to = fileEndOffset(reading.edited, start + match[0].length);
      add(name, match[0].trim(), { from: offsetIn(reading, start), to });
    }
  }
  for (const stretch of unread) {
    const { says } = stretch;
    add(/^<([\w.]+)/u.exec(says)?.[1] ?? says, says, stretch);
  }
  return [...flaws.values()];
}
