// Where a finding is made: the article, the procedure, the step and the act that is being judged.
import { createHash } from 'node:crypto';
import type { Phrase } from '../model/action.ts';
import { severityOf, type Evidence, type Finding, type Rule } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { markEdit, type Replacement } from './mark-edit.ts';

/** `ui` is the language on the screen, `offered` false where the portal does not speak the article's language. */
export type Languages = {
  readonly article: string;
  readonly ui: string;
  readonly source: string | undefined;
  readonly offered: boolean;
};

export type FindingContext = {
  readonly file: string;
  readonly markdown: string;
  /** The decoded text of each included file, by its path. */
  readonly included?: Readonly<Record<string, string>>;
  readonly procedure: string;
  readonly step: string;
  /** The clause or the step, for phrases that have no words of their own in the file. */
  readonly place: Place;
  readonly languages: Languages;
};

export type FindingDraft = {
  readonly rule: Rule;
  readonly phrase?: Phrase | undefined;
  readonly shows?: string;
  readonly suggestion?: string;
  readonly message: string;
  readonly evidence?: Evidence;
  /** Set where `suggestion` can stand in the file in place of the phrase's words. */
  readonly correctable?: boolean;
};

/** Makes the finding: the contract's fields filled from the draft and the place of its phrase. */
export function makeFinding(context: FindingContext, draft: FindingDraft): Finding {
  const place = draft.phrase?.place ?? context.place;
  const suggestion = draft.suggestion ?? '';
  const source = draft.phrase?.source?.text;
  return {
    rule: draft.rule,
    severity: severityOf(draft.rule),
    article: context.file,
    locale: context.languages.article,
    file: place.file ?? context.file,
    line: place.line,
    column: place.column,
    endColumn: place.endLine === place.line ? place.endColumn : place.column,
    procedure: context.procedure,
    step: context.step,
    says: draft.phrase?.text ?? '',
    shows: draft.shows ?? '',
    suggestion,
    evidence: {
      ...draft.evidence,
      ...(source !== undefined && { source }),
      ...editOf(context, draft),
    },
    message: draft.message,
  };
}

/** What stands in an included file is corrected there, for all that include it. */
function editOf(context: FindingContext, draft: FindingDraft): Pick<Evidence, 'edit'> {
  const place = draft.phrase?.place;
  const text = place?.file === undefined ? context.markdown : context.included?.[place.file];
  const replacement =
    place && text !== undefined ? replacementOf(text, context.languages, draft, place) : undefined;
  if (!replacement || text === undefined) return {};
  return {
    edit: {
      ...replacement,
      was: text.slice(replacement.offset, replacement.endOffset),
      articleHash: createHash('sha256').update(text).digest('hex'),
    },
  };
}

/** `text` is that of the file in which the place is. */
function replacementOf(
  text: string,
  languages: Languages,
  { rule, correctable, shows = '', suggestion = '' }: FindingDraft,
  place: Place,
): Replacement | undefined {
  if (correctable) return { offset: place.offset, endOffset: place.endOffset, text: suggestion };
  if (rule !== 'label-marks' || shows === '') return undefined;
  return markEdit(text, place, shows, languages.article);
}
