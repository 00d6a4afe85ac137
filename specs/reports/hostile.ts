// Hostile words: what articles, labels and page titles may hold to break a report, or whoever reads it.
import type { Walk } from '../../steps/model/walk.ts';
import { sampleWalks } from './sample-run.ts';

export const hostileWords: readonly string[] = [
  '<script>window.broken = 1</script>',
  '"><img src=x onerror="window.broken = 1">',
  "'-window.broken=1-'",
  '<a href="javascript:window.broken=1">press</a>',
  '</textarea></style></title><svg onload=window.broken=1>',
  '[press](javascript:window.broken=1) ![x](http://127.0.0.1:9/x.png)',
  '**bold** `code` | cell | @someone #1',
  '\u001b[31mred\u001b[0m\u001b]8;;http://127.0.0.1:9/\u0007link\u001b]8;;\u0007\u009b2J',
  '::set-output name=x::y\n::error::injected',
  '##vso[task.setvariable variable=x]y',
  ']]> <!-- --> &amp; &#0; <![CDATA[',
  '=HYPERLINK("http://127.0.0.1:9/","x")',
  '\u202egnp.exe\u202c \u2066isolate\u2069',
  'nul\u0000 bell\u0007 \ud800 lone \ufffe',
  '--- a/other\n+++ b/other\n@@ -1 +1 @@\n-x\n+y',
  '$(touch /tmp/docwalk-broken) `id` ; rm -rf /',
  '../../../../etc/passwd',
  'L'.repeat(100_000),
];

/** Takes hostile words; gives a walk that has them in every text that an article or a portal can fill. */
export const hostileWalk = (words: string, index: number): Walk => {
  const [model] = sampleWalks;
  const [step] = model?.steps ?? [];
  const finding = model?.findings[0];
  if (model === undefined || step === undefined || finding === undefined)
    throw new Error('expected a sample walk');
  const markdown = `---\ntitle: hostile\n---\n# ${words}\n\n1. Select **${words}** now.\n\n${words}\n`;
  const file = `articles/en-US/hostile-${index}.md`;
  return {
    ...model,
    article: file,
    title: words,
    locale: 'en-US',
    owner: words,
    portal: { name: words, version: words, url: words },
    uiLanguage: words,
    procedure: { index: 1, title: words, line: 6 },
    steps: [
      {
        ...step,
        line: 6,
        text: words,
        source: words,
        reason: words,
        verdict: 'drifted',
        actions: [
          {
            do: 'click',
            said: words,
            outcome: 'done',
            shows: words,
            role: words,
            notes: [words],
            durationMs: 1,
          },
        ],
      },
    ],
    findings: [
      {
        ...finding,
        file,
        article: file,
        locale: 'en-US',
        line: 6,
        column: 13,
        endColumn: 20,
        procedure: words,
        step: step.number,
        says: words,
        shows: words,
        suggestion: words,
        message: words,
        evidence: { reasons: [words], candidates: [{ role: words, name: words }], source: words },
      },
    ],
    markdown,
  };
};
