// Writes the generated specs of a run, each with its plan and its source map, and clears those of earlier runs.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { root } from '../../fixtures/root.ts';
import { generateSpec } from '../../steps/plan/generate-spec.ts';
import type { PlannedWalk } from '../../steps/plan/planned-walk.ts';

const folder = join(root, 'specs', 'generated');

/** One spec for each planned article, at the article's own path below `specs/generated`. */
export function generateSpecs(planned: readonly PlannedWalk[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const walk of planned) writeSpec(walk);
}

function writeSpec(planned: PlannedWalk): void {
  const article = resolve(planned.plan.file);
  const place = join(folder, dirname(relative(root, article)).replaceAll('..', '_up').replaceAll(':', '_'));
  const name = basename(article);
  const text = JSON.stringify(planned);
  const spec = generateSpec(planned.plan, {
    testModule: posix(relative(place, join(root, 'fixtures', 'walk', 'test.ts'))),
    article: posix(relative(place, article)),
    planFile: `${name}.plan.json`,
    mapFile: `${name}.spec.js.map`,
    hash: createHash('sha256').update(text).digest('hex'),
  });
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, `${name}.plan.json`), text);
  writeFileSync(join(place, `${name}.spec.js`), spec.code);
  writeFileSync(join(place, `${name}.spec.js.map`), spec.map);
}

const posix = (path: string): string => path.split(sep).join('/');
