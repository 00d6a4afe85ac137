// The text in which a phrase stands: that of the article, or of a file that it includes.
import type { Phrase } from '../../model/action.ts';
import type { Walker } from '../walker.ts';

/** Takes a phrase; offsets of its place count in the text that is given. */
export const textOf = ({ place }: Phrase, { markdown, included }: Walker): string =>
  place?.file === undefined ? markdown : (included[place.file] ?? '');
