// A Playwright reporter that closes the output of `npm test` with one line of totals for people and CI systems.
import process from 'node:process';
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

export default class TotalsReporter implements Reporter {
  private suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  printsToStdio(): boolean {
    return false;
  }

  /** The last moment: the other reporters have written their summaries. */
  async onExit(): Promise<void> {
    process.stdout.write(`\n${formatTotals(this.suite)}\n`);
  }
}

/** Tests that never ran, as after Ctrl-C, count as neither. */
function formatTotals(suite: Suite | undefined): string {
  const ran = (suite?.allTests() ?? []).filter(({ results }) => results.length > 0);
  const count = (...outcomes: string[]): number =>
    ran.filter((test) => outcomes.includes(test.outcome())).length;
  const rest = [
    { what: 'skipped', many: count('skipped') },
    { what: 'passed only at the second try', many: count('flaky') },
  ]
    .filter(({ many }) => many > 0)
    .map(({ what, many }) => `, ${many} ${what}`);
  return `${count('expected', 'flaky')} passed, ${count('unexpected')} failed${rest.join('')}`;
}
