// The shape of a sample article: its steps, what each came to, and the flaws that a run found in it.
import type { Rule } from '../../steps/model/finding.ts';
import type { Verdict } from '../../steps/model/walk.ts';

export interface Flaw {
  readonly rule: Rule;
  readonly says: string;
  readonly shows: string;
  readonly message: string;
  readonly suggestion?: string;
  readonly fixable?: boolean;
}

export interface SampleStep {
  readonly starts: string;
  readonly verdict: Verdict;
  readonly said: string;
  readonly met?: string;
  readonly reason?: string;
  readonly flaws?: readonly Flaw[];
}

export interface Sample {
  readonly file: string;
  readonly locale: string;
  readonly title: string;
  readonly procedure: string;
  readonly owner?: string;
  readonly markdown: string;
  readonly steps: readonly SampleStep[];
  readonly flaws?: readonly Flaw[];
  readonly outage?: string;
}
