// Clauses that tell of the noun before their comma, and open with an adposition.
import { isDeterminer } from '../phrases/around-names.ts';
import { isComma, skipAside } from './scanner.ts';
import type { Scan } from './scanner.ts';
import { is, isOf } from '../tokens/tokens.ts';

/** ", in der Sie …", ", auf die Ihre …": behind a comma, an adposition and an article with a subject right behind it tell of the noun before. */
export const opensTold = ({ tokens, file }: Scan, at: number): boolean => {
  const [opener, article, subject] = tokens.slice(at, at + 3);
  if (file.writing.imperative !== 'form' || !isOf(opener, 'ad:') || opener?.kind !== 'word') return false;
  return (
    (is(article, 'word:relative') && article?.text.includes(' ') === true) ||
    (is(article, 'word:article') && (is(subject, 'word:pronoun') || isDeterminer(subject)))
  );
};

/** The comma that ends the clause that one at `comma` opened (`opensTold`): a target that an adposition opens, or the next clause, follows it. */
export const pastTold = (scan: Scan, comma: number): number => {
  const end = skipAside(scan, comma);
  const target = scan.tokens.findIndex(
    (token, index) =>
      index > comma + 1 && index < end && isComma(token) && isOf(scan.tokens[index + 1], 'ad:'),
  );
  return target < 0 || opensTold(scan, target + 1) ? end : target;
};
