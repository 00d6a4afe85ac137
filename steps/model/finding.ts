// Finding: one mismatch between an article and the screen, or one flaw in the article's structure.
import { z } from 'zod';

export const severities = ['blocker', 'error', 'warning', 'info'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

/** Rule ids and their default severities are a public contract (design.md). */
export const rules = {
  blocker: ['label-missing'],
  error: [
    'label-wrong',
    'label-elsewhere',
    'label-untranslated',
    'label-misplaced',
    'label-ambiguous',
    'control-hidden',
    'control-disabled',
    'step-omitted',
    'expectation-failed',
    'article-unreadable',
  ],
  warning: [
    'language-not-offered',
    'label-inconsistent',
    'label-spelling',
    'label-marks',
    'step-unreadable',
    'link-malformed',
    'include-unreadable',
  ],
  info: ['label-variant', 'control-kind', 'result-glued', 'alternatives-as-steps', 'macro-unread'],
} as const satisfies Record<Severity, readonly string[]>;
export const ruleSchema = z.enum([...rules.blocker, ...rules.error, ...rules.warning, ...rules.info]);
export type Rule = z.infer<typeof ruleSchema>;

/** The default severity of a rule. */
export const severityOf = (rule: Rule): Severity =>
  severities.find((severity) => (rules[severity] as readonly string[]).includes(rule)) ?? 'error';

/** A replacement in the article: the text between two 0-based UTF-16 offsets of the decoded file, and what goes there. */
export const editSchema = z.object({
  offset: z.int(),
  endOffset: z.int(),
  was: z.string(),
  text: z.string(),
  /** SHA-256 (hex) of the decoded file as UTF-8, BOM included: offsets hold in this text only. */
  articleHash: z.string().optional(),
});
export type Edit = z.infer<typeof editSchema>;

/** What the finding rests on. `confidence` is 0 to 1; `edit` is there only where a correction can be written safely. */
export const evidenceSchema = z.object({
  confidence: z.number().min(0).max(1).optional(),
  reasons: z.array(z.string()).optional(),
  candidates: z.array(z.object({ role: z.string(), name: z.string() })).optional(),
  source: z.string().optional(),
  edit: editSchema.optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** How a finding stands beside the runs before; `flaky`: it comes and goes without any change, and is no drift. */
export const statusSchema = z.enum(['new', 'still', 'reopened', 'flaky']);
export type Status = z.infer<typeof statusSchema>;

/** The JSON form is a contract: one such object a line in `findings.jsonl`. Lines and columns are 1-based. */
export const findingSchema = z.object({
  rule: ruleSchema,
  severity: severitySchema,
  article: z.string(),
  locale: z.string(),
  file: z.string(),
  line: z.int(),
  column: z.int(),
  endColumn: z.int(),
  /** The procedure's title, or '' for a finding about the whole article. */
  procedure: z.string(),
  /** The step's number as its reader sees it, or '' outside steps. */
  step: z.string(),
  says: z.string(),
  shows: z.string(),
  suggestion: z.string(),
  evidence: evidenceSchema,
  message: z.string(),
  /** Set by the reports where there is an earlier run to compare with. */
  status: statusSchema.optional(),
  /** The start of the run that first met it, or met it again where it had been fixed. */
  since: z.iso.datetime().optional(),
  /** Why it is accepted for now: the reason in the baseline, or the run that it was already in. */
  accepted: z.string().optional(),
});
export type Finding = z.infer<typeof findingSchema>;
