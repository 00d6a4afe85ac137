// Of what an article writes side by side (tabs, zones, versions, tools) one applies: the rest is not read.
import type { Alternatives } from '../../model/article.ts';
import type { TextEdit } from '../edited-text.ts';
import { silenceIn, type Stretch } from '../silent-stretches.ts';
import { alternatives as oneOf, structureWords } from '../structure-words.ts';
import { hiddenVersions, products } from './liquid-versions.ts';
import { findTabs, type Alternative } from './tab-groups.ts';
import { findBlocks, type Block } from './version-blocks.ts';

export interface Chosen {
  /** What to take out of the text, from end to end; nothing in it is read. */
  readonly cuts: readonly Stretch[];
  /** Tags and indentation that go with what stays. */
  readonly edits: readonly TextEdit[];
  /** What stays, under the name of its alternative. */
  readonly kept: readonly (Stretch & { readonly name: string })[];
  readonly alternatives: Alternatives;
}

const nothing: Chosen = { cuts: [], edits: [], kept: [], alternatives: [] };
const anyForm =
  /\(#tab\/|<[Tt]ab|tabs:start|\[!BEGINTABS|\{\{[<%]\s*tab|_tabs\}|\{tab\||^[ \t]*===|:::|\{%/mu;

/**
 * Takes a text and the names that the caller wants read (of tabs, pivots, monikers, products, tools; case does not
 * count). Of a group in which none is wanted, the first that is no command line applies; a name that was taken once is
 * taken again.
 */
export function chooseAlternatives(text: string, from: number, wanted: readonly string[]): Chosen {
  if (!anyForm.test(text)) return nothing;
  const isSilent = silenceIn(text);
  const { alternatives: tabs, frames } = findTabs(text, isSilent);
  const blocks = findBlocks(text, isSilent);
  const all = [...tabs, ...blocks].filter(({ open }) => open.from >= from);
  const taken = new Set(wanted.map(fold));
  const groups = groupsOf(all).map((group) => ({ group, name: pick(group, taken) }));
  const picked = new Map(groups.map(({ group, name }) => [group[0]?.group ?? '', name]));
  const stays = (one: Alternative | Block): boolean => applies(one, picked.get(one.group) ?? '');
  const gone = all.filter((one) => !stays(one)).map(({ open, close }) => ({ from: open.from, to: close.to }));
  const product = products.find((name) => taken.has(name)) ?? products[0] ?? '';
  return {
    cuts: [...gone, ...hiddenVersions(text, product, isSilent)].filter((cut) => cut.from >= from),
    edits: [...frames.map(cutOf), ...all.filter(stays).flatMap((one) => editsFor(one, text))],
    kept: all.filter(stays).map((one) => ({
      from: one.open.from,
      to: one.close.to,
      name: 'condition' in one ? one.condition : (one.names[0] ?? ''),
    })),
    alternatives: groups.map(({ group, name }) => ({ names: namesOf(group), chosen: name })),
  };
}

function groupsOf(all: readonly (Alternative | Block)[]): readonly (readonly (Alternative | Block)[])[] {
  const groups = new Map<string, (Alternative | Block)[]>();
  for (const one of all.toSorted((first, second) => first.open.from - second.open.from))
    groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return [...groups.values()];
}

const namesOf = (group: readonly (Alternative | Block)[]): string[] => [
  ...new Set(group.flatMap(({ names }) => names[0] ?? [])),
];

/** The name that the group is read under, which counts as wanted from here on. */
function pick(group: readonly (Alternative | Block)[], taken: Set<string>): string {
  const wanted = group.find(({ names }) => names.some((name) => taken.has(fold(name))));
  const one =
    wanted ?? group.find(isOneVersion) ?? group.find(({ names }) => !names.some(isCommandLine)) ?? group[0];
  const name = wanted?.names.find((each) => taken.has(fold(each))) ?? one?.names[0] ?? '';
  for (const each of 'condition' in (one ?? {}) ? [name] : (one?.names ?? [])) taken.add(fold(each));
  return name;
}

/** Of versions, one that is named goes before a range, of which only the bounds are known. */
const isOneVersion = (one: Alternative | Block): boolean =>
  one.group === 'moniker' && 'condition' in one && !/[<>]/u.test(one.condition);

const fold = (name: string): string => name.trim().toLowerCase();

const commandLine = new RegExp(`(?<![\\p{L}])(?:${oneOf(structureWords.commandLine)})(?![\\p{L}])`, 'iu');
const isCommandLine = (name: string): boolean => commandLine.test(name);

/** A range without the name itself holds for it where it reaches upwards ("> v2"): the name is rarely the oldest. */
function applies(one: Alternative | Block, name: string): boolean {
  const isNamed = one.names.some((each) => fold(each) === fold(name));
  if (one.group !== 'moniker' || !('condition' in one)) return isNamed || one.names.length === 0;
  if (!isNamed) return />/u.test(one.condition) && !/</u.test(one.condition);
  return !new RegExp(`[<>]\\s*${name.replaceAll('.', '\\.')}(?![\\w.-])`, 'u').test(one.condition);
}

const cutOf = ({ from, to }: Stretch): TextEdit => ({ from, to, text: '' });

function editsFor(one: Alternative | Block, text: string): readonly TextEdit[] {
  const tags = [cutOf(one.open), cutOf(one.close)].filter(({ from, to }) => to > from);
  const indentation = 'indentation' in one ? (one.indentation ?? 0) : 0;
  if (indentation === 0) return tags;
  const inner = text.slice(one.open.to, one.close.from);
  const lines = [...inner.matchAll(new RegExp(`(?<=\\n)[ \\t]{1,${indentation}}`, 'gu'))];
  return [
    ...tags,
    ...lines.map(({ index, 0: blanks }) => ({
      from: one.open.to + index,
      to: one.open.to + index + blanks.length,
      text: '',
    })),
  ];
}
