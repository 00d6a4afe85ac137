// Mutation: one change to the screen or to the article, and what a careful reader would then say.
import type { Rule } from '../../steps/model/finding.ts';

/** What `page/change.js` does to every control called `from`; `label` names what it adds to the page. */
export type PageChange = {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
};

/** A finding on this line, from one column to another; any of the rules is right, and the suggestion where one is given. */
export type Expectation = {
  readonly line: number;
  /** Set where the finding may as well stand on this other line. */
  readonly orLine?: number;
  readonly column: number;
  readonly endColumn: number;
  readonly rules: readonly Rule[];
  readonly suggestion?: string;
};

export type Mutation = {
  /** The name of its row in the table, such as `ui: remove`. */
  readonly kind: string;
  /** What was changed, for whoever reads about a miss. */
  readonly told: string;
  readonly change?: PageChange;
  /** The article with the change in it. */
  readonly markdown?: string;
  /** Each must be found. */
  readonly expected: readonly Expectation[];
  /** Lines on which further findings are no false alarm, since the change is felt there too. */
  readonly tolerated: readonly number[];
  /** The walk goes no further than the step with this index. */
  readonly lastStep: number;
};
