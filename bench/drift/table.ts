// The table of the bench: one row for each kind of mutation, in Markdown.

export type Row = {
  readonly kind: string;
  readonly found: boolean;
  readonly right: boolean;
  readonly alarms: number;
};

/** Gives the rows by kind, in the order in which kinds first appear. */
export function tableOf(rows: readonly Row[]): string {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].toSorted();
  const lines = kinds.map((kind) =>
    line(
      kind,
      rows.filter((row) => row.kind === kind),
    ),
  );
  return [
    '| mutation | made | found | rule and correction right | false findings |',
    '|---|---:|---:|---:|---:|',
    ...lines,
    line('**all**', rows),
  ].join('\n');
}

function line(kind: string, rows: readonly Row[]): string {
  const alarms = rows.reduce((sum, row) => sum + row.alarms, 0);
  const cells = [kind, rows.length, share(rows, 'found'), share(rows, 'right'), alarms];
  return `| ${cells.join(' | ')} |`;
}

function share(rows: readonly Row[], key: 'found' | 'right'): string {
  const count = rows.filter((row) => row[key]).length;
  return `${count} (${Math.round((100 * count) / Math.max(1, rows.length))} %)`;
}
