// Plan -> a thin Playwright spec whose source map points into the Markdown, so that every report names the article's line.
import { lineInArticle } from '../model/place.ts';
import type { Plan, PlannedProcedure } from '../model/plan.ts';

export type GeneratedSpec = { readonly code: string; readonly map: string };

export type SpecPlaces = {
  /** Import specifier of `fixtures/walk/test.ts`, seen from the spec. */
  readonly testModule: string;
  /** The article, seen from the spec. */
  readonly article: string;
  /** The file names of the plan and of the map, in the spec's folder. */
  readonly planFile: string;
  readonly mapFile: string;
  /** Hash of the plan; a walk whose plan has another one is refused as stale. */
  readonly hash: string;
};

type Line = { readonly code: string; readonly articleLine: number };

/** Gives the spec and its source map (version 3, https://tc39.es/ecma426/). One test for each procedure. */
export function generateSpec(plan: Plan, places: SpecPlaces): GeneratedSpec {
  const first = plan.procedures[0] ? lineInArticle(plan.procedures[0].place) : 1;
  const lines: Line[] = [
    { code: `// Made by docwalk from ${oneLine(plan.file)}: do not edit.`, articleLine: first },
    { code: `import { test } from ${JSON.stringify(places.testModule)};`, articleLine: first },
    ...plan.procedures.flatMap((procedure) => procedureLines(plan, procedure, places)),
    { code: `//# sourceMappingURL=${encodeURIComponent(places.mapFile)}`, articleLine: first },
  ];
  return { code: `${lines.map(({ code }) => code).join('\n')}\n`, map: sourceMap(lines, places) };
}

function procedureLines(plan: Plan, procedure: PlannedProcedure, places: SpecPlaces): readonly Line[] {
  const at = (code: string, articleLine = lineInArticle(procedure.place)): Line => ({ code, articleLine });
  const title = `${procedure.title || plan.title} (${plan.locale}, ${procedure.index})`;
  const planned = `{ file: new URL(${JSON.stringify(encodeURIComponent(places.planFile))}, import.meta.url).href, hash: '${places.hash}', procedure: ${procedure.index} }`;
  return [
    at(`test.describe(${JSON.stringify(plan.title)}, () => {`),
    at(`  test.use({ planned: ${planned} });`),
    at(`  test(${JSON.stringify(title)}, { tag: '@${plan.locale}' }, async ({ walk }) => {`),
    ...procedure.steps.map((step, index) => at(`    await walk.step(${index});`, lineInArticle(step.place))),
    at('  });'),
    at('});'),
  ];
}

const oneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029]/gu, ' ');

function sourceMap(lines: readonly Line[], places: SpecPlaces): string {
  let before = 0;
  const mappings = lines.map(({ articleLine }, index) => {
    const line = articleLine - 1;
    const segment = index === 0 ? [0, 0, line, 0] : [0, 0, line - before, 0];
    before = line;
    return segment.map(encodeVlq).join('');
  });
  return JSON.stringify({ version: 3, sources: [places.article], names: [], mappings: mappings.join(';') });
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** One signed number in base64 VLQ: sign in the lowest bit, five bits a digit, the sixth tells that more follow. */
function encodeVlq(value: number): string {
  let rest = value < 0 ? -value * 2 + 1 : value * 2;
  let text = '';
  do {
    const digit = rest % 32;
    rest = Math.floor(rest / 32);
    text += base64.charAt(rest > 0 ? digit + 32 : digit);
  } while (rest > 0);
  return text;
}
