// What is folded away in HTML (`<details><summary>...`): where it begins and ends, and what its reader clicks to see it.
import type { Html } from 'mdast';

/** What a node of HTML does to a fold; undefined where it holds a whole one, or none. */
export function foldOf({ value }: Html): 'open' | 'close' | 'summary' | undefined {
  const opens = value.match(/<details\b/giu)?.length ?? 0;
  const closes = value.match(/<\/details\s*>/giu)?.length ?? 0;
  if (opens > closes) return 'open';
  if (closes > opens) return 'close';
  return opens === 0 && /<summary\b/iu.test(value) ? 'summary' : undefined;
}

/** The words of its summary. */
export function summaryOf({ value }: Html): string | undefined {
  const words = /<summary[^<>]*>([^]{1,500}?)<\/summary\s*>/iu.exec(value)?.[1];
  const title = words
    ?.replaceAll(/<[^<>]*>/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return title === '' ? undefined : title;
}
