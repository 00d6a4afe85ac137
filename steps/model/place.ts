// Where something stands in a file: the anchor of every finding, correction and test location.
import { z } from 'zod';

/**
 * A stretch of a text file. Lines and columns are 1-based and count UTF-16 code units, as editors and SARIF do;
 * `offset` and `endOffset` are 0-based UTF-16 offsets into the decoded file (BOM kept), `endOffset` exclusive.
 */
export const placeSchema = z.object({
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
  offset: z.int().min(0),
  endOffset: z.int().min(0),
  /** Set where the text stands in a file that the article includes: lines and offsets are those of that file. */
  file: z.string().optional(),
  /** The line of the article on which that file is included. */
  includedAt: z.int().min(1).optional(),
});
export type Place = z.infer<typeof placeSchema>;

/** The line of the article itself: of text in an included file, the line that includes it. */
export const lineInArticle = ({ line, includedAt }: Pick<Place, 'line' | 'includedAt'>): number =>
  includedAt ?? line;
