// Secrets: the values that no report may hold: passwords of the portals, webhooks, and whatever the environment calls a secret.
import process from 'node:process';
import { readEnvironment, readVariable } from '../../fixtures/environment.ts';
import { isTellable } from './secret-forms.ts';

export interface Secret {
  /** The variable that holds it; told instead of its value. */
  readonly name: string;
  readonly value: string;
}

/** `untold`: the variables whose values are like any other word, so that nothing can be said of them. */
export interface Secrets {
  readonly searched: readonly Secret[];
  readonly untold: readonly string[];
}

/** Takes the variables that hold portals' passwords; gives all secrets that are set. Defaults of profiles are none. */
export function readSecrets(variables: readonly string[]): Secrets {
  const { DOCWALK_SLACK_WEBHOOK: slack, DOCWALK_TEAMS_WEBHOOK: teams } = readEnvironment();
  const named = variables.map((name) => ({ name, value: readVariable(name) ?? '' }));
  const webhooks = [
    { name: 'DOCWALK_SLACK_WEBHOOK', value: secretPart(slack) },
    { name: 'DOCWALK_TEAMS_WEBHOOK', value: secretPart(teams) },
  ];
  const found = [...named, ...webhooks, ...namedLikeSecrets()].filter(({ value }) => value !== '');
  const unique = [...new Map(found.map((secret) => [secret.value, secret])).values()];
  return {
    searched: unique.filter(({ value }) => isTellable(value)),
    untold: unique.filter(({ value }) => !isTellable(value)).map(({ name }) => name),
  };
}

/** Who knows what follows the host may post. */
const secretPart = (webhook: string): string => (webhook === '' ? '' : new URL(webhook).pathname.slice(1));

/** Tokens of CI systems and the like; a plain word under such a name is a setting, and no secret. */
const namedLikeSecrets = (): readonly Secret[] =>
  Object.entries(process.env).flatMap(([name, value = '']) =>
    /(?:^|_)(?:password|passphrase|secret|token|(?:api|access|private)_?key)$/iu.test(name) &&
    /^(?=.*\d)(?=.*[a-z])[^\s/]\S{11,}$/iu.test(value)
      ? [{ name, value }]
      : [],
  );
