// A side-by-side article parted into what a repository with sibling locale folders holds: two plain articles.
import { editText, fileEndOffset, fileOffset } from '../../steps/article/edited-text.ts';
import { findSideBySide } from '../../steps/article/side-by-side.ts';
import type { Place } from '../../steps/model/place.ts';

/** `inWhole` says where a place of the localised article stands in the side-by-side one. */
export type Parted = {
  readonly localised: string;
  readonly source: string;
  readonly inWhole: (place: Place) => string;
};

/** Parts the text of a side-by-side article; undefined where it carries no source text. */
export function partArticle(text: string): Parted | undefined {
  const { pairs, localised, source } = findSideBySide(text, 0);
  if (pairs.length === 0) return undefined;
  const edited = editText(text, 0, localised);
  return {
    localised: edited.text,
    source: editText(text, 0, source).text.replace(/^ms\.contentlocale:.*$/mu, ''),
    inWhole: ({ offset, endOffset }) => `${fileOffset(edited, offset)}-${fileEndOffset(edited, endOffset)}`,
  };
}

/** Says where a place of the side-by-side article itself stands. */
export const inItself = ({ offset, endOffset }: Place): string => `${offset}-${endOffset}`;
