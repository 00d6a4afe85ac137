// Walks the first procedure of a planned article to its end: what specs and benches that judge by findings have in common.
import { noEvidence } from '../fixtures/walk/evidence.ts';
import { nothingKnown } from '../fixtures/walk/known-controls.ts';
import { openWalk, type OpenSetting } from '../fixtures/walk/open-walk.ts';
import type { PlannedProcedure } from '../steps/model/plan.ts';
import type { Walk } from '../steps/model/walk.ts';

export type FirstProcedure = Omit<OpenSetting, 'procedure'> & {
  /** `openWalk` where nothing else is given. */
  readonly open?: typeof openWalk;
  /** The index of the last step to walk; all where it is not given. */
  readonly lastStep?: number;
};

/** Takes no pictures and knows no earlier walk where nothing else is given. Throws for an article without a procedure. */
export async function walkFirstProcedure({
  open = openWalk,
  lastStep = Infinity,
  ...setting
}: FirstProcedure): Promise<Walk> {
  const procedure = firstProcedure(setting);
  const walked = await open({ evidence: noEvidence, known: nothingKnown, ...setting, procedure });
  for (const index of procedure.steps.keys()) if (index <= lastStep) await walked.step(index);
  const walk = walked.walk();
  await walked.close();
  return walk;
}

function firstProcedure({ planned }: Pick<OpenSetting, 'planned'>): PlannedProcedure {
  const [procedure] = planned.plan.procedures;
  if (!procedure) throw new Error(`${planned.plan.file} has no procedure`);
  return procedure;
}
