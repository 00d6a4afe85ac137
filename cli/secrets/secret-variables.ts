// Secret variables: which variables of the environment a run takes passwords and tokens from.
import { readProfile } from '../../fixtures/portals/profiles.ts';
import type { Bindings, Call, PlannedHook } from '../../steps/model/bindings.ts';
import type { Profile } from '../../steps/model/portal.ts';
import type { PlannedWalk } from '../../steps/plan/planned-walk.ts';

/**
 * Takes planned walks; gives the variables that their portals' profiles name for passwords, and those that profiles and
 * side files name for the headers of calls and for what is typed. User names are none: articles may well print them.
 */
export const secretVariables = (planned: readonly PlannedWalk[]): readonly string[] => {
  const files = new Set(planned.map(({ profile }) => profile).filter((file) => file !== ''));
  return [
    ...new Set([
      ...[...files].flatMap((file) => variablesOf(readProfile(file).profile)),
      ...planned.flatMap(({ bindings }) => [
        ...variablesOfHooks(bindings?.before),
        ...variablesOfValues(bindings?.values),
      ]),
    ]),
  ];
};

const variablesOf = ({ signIn, personas, before, values }: Profile): readonly string[] => [
  ...[signIn, ...Object.values(personas)].flatMap((who) => who?.password?.env ?? []),
  ...variablesOfHooks(before),
  ...variablesOfValues(values),
];

/** The variables that hold what is typed into fields. */
export const variablesOfValues = (values: Bindings['values']): readonly string[] =>
  Object.values(values ?? {}).flatMap((value) => (typeof value === 'string' ? [] : [value.env]));

type Hook = PlannedHook | { readonly call: Call } | { readonly procedure: string };

/** The variables that hold the headers of calls. */
export const variablesOfHooks = (hooks: readonly Hook[] = []): readonly string[] =>
  hooks
    .flatMap((hook) => ('call' in hook ? Object.values(hook.call.headers ?? {}) : []))
    .flatMap((header) => (typeof header === 'string' ? [] : [header.env]));
