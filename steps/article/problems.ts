// Flaws of the document itself, as findings.
import type { Finding, Rule } from '../model/finding.ts';
import { severityOf } from '../model/finding.ts';
import type { Place } from '../model/place.ts';

export interface Flaw {
  readonly rule: Rule;
  readonly place: Pick<Place, 'line' | 'column' | 'endLine' | 'endColumn' | 'file'>;
  readonly message: string;
  readonly says?: string;
  readonly suggestion?: string;
  readonly procedure?: string;
  readonly step?: string;
}

/** Takes what is wrong and where; gives the finding. `endColumn` stays on the first line of a longer place. */
export function problemOf(file: string, locale: string, flaw: Flaw): Finding {
  const { line, column, endLine, endColumn } = flaw.place;
  return {
    rule: flaw.rule,
    severity: severityOf(flaw.rule),
    article: file,
    locale,
    file: flaw.place.file ?? file,
    line,
    column,
    endColumn: endLine === line ? endColumn : column,
    procedure: flaw.procedure ?? '',
    step: flaw.step ?? '',
    says: flaw.says ?? '',
    shows: '',
    suggestion: flaw.suggestion ?? '',
    evidence: {},
    message: flaw.message,
  };
}
