// The state of reading a sentence whose verbs open their clauses: what stands before the verb, and the clauses closed so far.
import type { Clause, NounPhrase, Span } from './clause.ts';
import { spanOfTokens } from './clause.ts';
import type { Scan } from './scanner.ts';
import type { Token } from '../tokens/tokens.ts';

/** What has been read before the verb of the clause. */
type Pending = {
  places: NounPhrase[];
  link?: 'and' | 'or';
  condition?: Span;
  purpose?: Span;
  optional: boolean;
  example: boolean;
  arrow: boolean;
  /** A subject has been met: what follows tells, and asks nothing. */
  tells: boolean;
  from: number;
};

export type Reader = { scan: Scan; at: number; clauses: Clause[]; pending: Pending };

export const fresh = (from: number): Pending => ({
  places: [],
  optional: false,
  example: false,
  arrow: false,
  tells: false,
  from,
});

/** Reads what stands at the reader's place, and says whether it did. */
export type Rule = (reader: Reader, token: Token | undefined) => boolean;

export const advance = (reader: Reader, to: number): true => {
  reader.at = to;
  return true;
};

/** "For example, if you chose A, click **B**" asks for B; with a plain number or name it is an example only. */
const namesControl = (phrases: readonly NounPhrase[]): boolean =>
  phrases.some(({ tokens }) => tokens.some(({ mark, text }) => mark === 'strong' && !/^\d+$/u.test(text)));

/** Closes the clause read so far. A condition holds for the rest of its sentence; a place only for its own verb. */
export const emit = (
  reader: Reader,
  read: Pick<Clause, 'phrases' | 'negated'> & { verb?: Token; condition?: Span },
  next: number,
): true => {
  const { pending, scan } = reader;
  const condition = read.condition ?? pending.condition;
  const clause: Clause = {
    phrases: read.phrases,
    places: pending.places,
    optional: pending.optional,
    negated: read.negated || (pending.example && !(pending.condition && namesControl(read.phrases))),
    arrow: pending.arrow,
    span: spanOfTokens(scan.tokens.slice(pending.from, next)),
  };
  if (read.verb) clause.verb = read.verb;
  if (pending.link) clause.link = pending.link;
  if (condition) clause.condition = condition;
  reader.clauses.push(clause);
  reader.pending = fresh(next);
  reader.pending.optional = pending.optional;
  reader.pending.example = pending.example;
  if (pending.condition) reader.pending.condition = pending.condition;
  return advance(reader, next);
};
