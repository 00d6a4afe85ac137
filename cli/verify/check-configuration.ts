// What a walk would only meet on its way: variables that are not set, and personas, label files and uploads that are not there.
import { readFileSync } from 'node:fs';
import { bindingsOfProfile, withPaths } from '../../fixtures/bindings/side-files.ts';
import { readVariable } from '../../fixtures/environment.ts';
import { portalLabels } from '../../fixtures/labels/portal-labels.ts';
import { choosePersona, wishOf } from '../../fixtures/portals/choose-persona.ts';
import { givenFile } from '../../fixtures/portals/given-file.ts';
import { readProfile, type PortalProfile } from '../../fixtures/portals/profiles.ts';
import type { Persona } from '../../steps/model/portal.ts';
import { UsageError } from '../../steps/model/usage-error.ts';
import { mergeBindings } from '../../steps/plan/bindings.ts';
import type { PlannedWalk } from '../../steps/plan/planned-walk.ts';
import { bestLanguage } from '../../steps/screen/portal-words.ts';
import { variablesOfHooks, variablesOfValues } from '../secrets/secret-variables.ts';

/** Throws a UsageError that names each fault once, with the file, and the line where there is one. */
export function checkConfiguration(planned: readonly PlannedWalk[]): void {
  const faults = planned.filter(({ profile }) => profile !== '').flatMap(faultsOf);
  if (faults.length > 0) throw new UsageError([...new Set(faults)].join('\n'));
}

type Needed = { readonly variable: string; readonly what: string; readonly file: string };

function faultsOf(planned: PlannedWalk): readonly string[] {
  const portal = readProfile(planned.profile);
  portalLabels(portal);
  const bindings = mergeBindings([planned.bindings ?? { from: [] }, withPaths(bindingsOfProfile(portal))]);
  for (const name of Object.keys(bindings.files ?? {})) givenFile(bindings, name);
  return [...credentialsOf(planned, portal), ...boundSecrets(planned)]
    .filter(({ variable }) => readVariable(variable) === undefined)
    .map(
      ({ variable, what, file }) =>
        `${file}${lineOf(variable, file)}: set ${variable} in the environment or in .env: it holds ${what}`,
    );
}

/** User and password of who walks the article, where nothing stands in for them. */
function credentialsOf(planned: PlannedWalk, { file, profile }: PortalProfile): readonly Needed[] {
  const { signIn, languages, name } = profile;
  const language = bestLanguage(languages, planned.plan.locale) ?? languages[0] ?? 'en';
  const { persona } = choosePersona({ ...wishOf(planned), language }, profile);
  const isHarmless = profile.sandbox || (profile.mock !== undefined && !planned.live);
  if (!signIn) return [];
  return (['user', 'password'] as const).flatMap((which) => {
    const own = persona?.[which];
    const { env, default: standIn } = own ?? signIn[which];
    const who = own ? nameOf(persona, profile.personas) : '';
    return isHarmless && standIn !== undefined
      ? []
      : [{ variable: env, what: `the ${which}${who} of the portal "${name}"`, file }];
  });
}

function nameOf(persona: Persona | undefined, personas: Readonly<Record<string, Persona>>): string {
  const name = Object.keys(personas).find((key) => persona !== undefined && personas[key] === persona);
  return name === undefined ? '' : ` for the persona "${name}"`;
}

/** What the article's own side files take from the environment. */
const boundSecrets = ({ bindings, plan }: PlannedWalk): readonly Needed[] =>
  [...variablesOfValues(bindings?.values), ...variablesOfHooks(bindings?.before)].map((variable) => ({
    variable,
    what: `what the data of ${plan.file} name`,
    file: bindings?.from[0] ?? plan.file,
  }));

function lineOf(variable: string, file: string): string {
  const lines = readFileSync(file, 'utf8').split('\n');
  const index = lines.findIndex((line) => line.split(/[^\w]/u).includes(variable));
  return index < 0 ? '' : `:${index + 1}`;
}
