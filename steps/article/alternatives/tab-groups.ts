// Tabs in the forms of documentation platforms: which stretches of a text stand side by side, and under which names.
import type { Stretch } from '../silent-stretches.ts';
import { tabTokens, type Token } from './tab-tokens.ts';

/** A stretch of a text that stands beside others; `open` and `close` are its tags, which its reader does not see. */
export interface Alternative {
  /** Alternatives of one group exclude each other. */
  readonly group: string;
  /** The first is what its reader sees. */
  readonly names: readonly string[];
  readonly open: Stretch;
  readonly close: Stretch;
  /** Blanks that its lines are indented by. */
  readonly indentation?: number;
}

export interface Tabs {
  readonly alternatives: readonly Alternative[];
  /** Tags around a whole group. */
  readonly frames: readonly Stretch[];
}

/** Takes a text and what lies in code; gives the tabs of every form. */
export function findTabs(text: string, isSilent: (offset: number) => boolean): Tabs {
  const found = tabTokens(text).map((tokens, form) =>
    pairUp(
      tokens.filter(({ from }) => !isSilent(from)).toSorted((one, other) => one.from - other.from),
      { form, end: text.length },
    ),
  );
  return {
    alternatives: [...found.flatMap(({ alternatives }) => alternatives), ...mkdocsTabs(text, isSilent)],
    frames: found.flatMap(({ frames }) => frames),
  };
}

interface Group {
  readonly name: string;
  readonly frame: Token | undefined;
  tab: Token | undefined;
  /** How many tabs it has had so far. */
  count: number;
}

/** Tabs nest no deeper in what anybody wrote by hand. */
const deepest = 12;

/** A tab ends where it is closed, where the next one begins, or with its group. */
function pairUp(tokens: readonly Token[], { form, end }: { form: number; end: number }): Tabs {
  const alternatives: Alternative[] = [];
  const frames: Stretch[] = [];
  const groups: Group[] = [];
  const finish = (group: Group | undefined, close: Stretch): void => {
    if (group?.tab) alternatives.push({ group: group.name, names: group.tab.names, open: group.tab, close });
    if (group) group.tab = undefined;
  };
  for (const token of tokens) {
    if (token.what === 'group' && groups.length >= deepest) break;
    const before = { from: token.from, to: token.from };
    if (token.what === 'group' || (token.what === 'tab' && groups.length === 0)) {
      const frame = token.what === 'group' ? token : undefined;
      groups.push({ name: `tabs ${form}.${token.from}`, frame, tab: undefined, count: 0 });
    }
    const group = groups.at(-1);
    if (token.what === 'tab' && group) {
      finish(group, before);
      // "<Tabs items={['A', 'B']}>" names its tabs in their order
      const own = group.frame?.names[group.count] ?? String(group.count + 1);
      group.tab = token.names.length > 0 ? token : { ...token, names: [own] };
      group.count += 1;
    }
    if (token.what === 'endTab') finish(group, token);
    if (token.what === 'endGroup' && group) {
      finish(group, before);
      frames.push(...(group.frame ? [group.frame] : []), token);
      groups.pop();
    }
  }
  for (const group of groups) finish(group, { from: end, to: end });
  return { alternatives, frames };
}

/** MkDocs: `=== "..."` with the tab's lines indented below it. */
function mkdocsTabs(text: string, isSilent: (offset: number) => boolean): readonly Alternative[] {
  const heads = [...text.matchAll(/^([ \t]*)===[!+]? ["']([^"'\n]{1,200})["'][ \t\r]*$/gmu)];
  const found: Alternative[] = [];
  let group = '';
  let end = -1;
  for (const { index, 0: whole, 1: blanks = '', 2: name = '' } of heads) {
    if (index < end || isSilent(index)) continue;
    if (end < 0 || text.slice(end, index).trim() !== '') group = `tabs mkdocs.${index}`;
    const open = { from: index, to: index + whole.length };
    end = endOfIndented(text, open.to, blanks.length + 4);
    found.push({ group, names: [name], open, close: { from: end, to: end }, indentation: 4 });
  }
  return found;
}

function endOfIndented(text: string, from: number, indentation: number): number {
  for (let start = text.indexOf('\n', from) + 1; start > 0;) {
    const newline = text.indexOf('\n', start);
    const line = text.slice(start, newline < 0 ? text.length : newline);
    if (line.trim() !== '' && line.search(/\S/u) < indentation) return start;
    start = newline + 1;
  }
  return text.length;
}
