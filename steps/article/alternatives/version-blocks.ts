// Blocks of a text that are written for some readers only: zones and monikers of docfx, tools and versions of GitHub.
import type { Stretch } from '../silent-stretches.ts';
import type { Alternative } from './tab-groups.ts';

/** A block with a condition; `group` tells what it depends on. */
export interface Block extends Pick<Alternative, 'group' | 'names' | 'open' | 'close'> {
  /** As written: a range of versions, or the products that it is for. */
  readonly condition: string;
}

type Names = { readonly group: string; readonly names: readonly string[]; readonly condition: string };

/** Takes a text and what lies in code; gives its blocks. Those that are never closed are none. */
export function findBlocks(text: string, isSilent: (offset: number) => boolean): readonly Block[] {
  return [
    ...pairsOf(text, isSilent, /^[ \t>]*:::\s*(?:(zone(?!-))|(zone-end))\b([^\n]{0,500})/gmu, zoneNames),
    ...pairsOf(
      text,
      isSilent,
      /^[ \t>]*:::\s*(?:(moniker(?!-))|(moniker-end))\b([^\n]{0,500})/gmu,
      monikerNames,
    ),
    ...toolBlocks(text, isSilent),
  ];
}

function pairsOf(
  text: string,
  isSilent: (offset: number) => boolean,
  pattern: RegExp,
  namesOf: (given: string) => Names,
): readonly Block[] {
  const open: (Stretch & { readonly given: string })[] = [];
  const blocks: Block[] = [];
  for (const { index, 0: whole, 1: begins, 3: given = '' } of text.matchAll(pattern)) {
    if (isSilent(index)) continue;
    const stretch = { from: index, to: index + whole.length };
    if (begins !== undefined) open.push({ ...stretch, given });
    else {
      const start = open.pop();
      if (start) blocks.push({ ...namesOf(start.given), open: start, close: stretch });
    }
  }
  return blocks;
}

const zoneNames = (given: string): Names => {
  const condition = /(?:pivot|target)="([^"]*)"/u.exec(given)?.[1] ?? '';
  const group = given.includes('target=') ? 'target' : 'zone';
  return { group, names: listOf(condition), condition };
};

const monikerNames = (given: string): Names => {
  const condition = /range="([^"]*)"/u.exec(given)?.[1] ?? '';
  return {
    group: 'moniker',
    names: condition.match(/[\w][\w.-]*/gu)?.filter((name) => name !== 'or') ?? [],
    condition,
  };
};

const listOf = (names: string): string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const systems = 'mac|windows|linux';
const tools =
  'webui|cli|desktop|curl|codespaces|vscode|mobile|jetbrains|visualstudio|xcode|eclipse|api|graphql|rest|javascript|bash|powershell';

/** GitHub: `{% webui %}` to `{% endwebui %}`; each closes by its own name. */
function toolBlocks(text: string, isSilent: (offset: number) => boolean): readonly Block[] {
  if (!text.includes('{%')) return [];
  return [systems, tools].flatMap((names, index) =>
    names
      .split('|')
      .flatMap((name) =>
        pairsOf(
          text,
          isSilent,
          new RegExp(`\\{%-?\\s{0,4}(?:(${name})|(end${name}))()\\s{0,4}-?%\\}`, 'gu'),
          () => ({ group: index === 0 ? 'system' : 'tool', names: [name], condition: name }),
        ),
      ),
  );
}
