// GitBook's blocks: boxes, columns, titled code and cards, whose tags are not seen by their reader.
// https://gitbook.com/docs/creating-content/blocks
import { stretchesOf, type Dialect } from './dialect.ts';

const frame =
  /\{%-?\s{0,4}(?:end)?(?:hint|code|columns|column|content-ref|embed|file|updates|update|prompt)\b[^%\n]{0,500}%\}/gu;

export const gitbook: Dialect = (text) => (text.includes('{%') ? stretchesOf(text, frame) : []);
