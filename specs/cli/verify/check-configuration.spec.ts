// What a walk would only meet on its way is told before the first one begins.
import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { checkConfiguration } from '../../../cli/verify/check-configuration.ts';
import type { PlannedBindings } from '../../../steps/model/bindings.ts';
import type { PlannedWalk } from '../../../steps/plan/planned-walk.ts';

const profileText = `name: harbour
names: [Harbour]
url: http://127.0.0.1:9/
languages: [en, de, fr]
languageChoice: { by: persona, personas: { de: greta, fr: nobody } }
signIn:
  user: { env: NO_USER_IS_SET, default: pilot }
  password: { env: NO_PASSWORD_IS_SET }
  acts: []
  signedIn: { css: nav }
personas:
  greta: { user: { env: NO_GRETA_IS_SET }, password: { env: PATH } }
sandbox: true
`;

const cases: readonly {
  title: string;
  locale: string;
  bindings?: PlannedBindings;
  says: readonly RegExp[];
}[] = [
  {
    title: 'the password of who signs in, by the line of the profile; the user has one that stands in',
    locale: 'en',
    says: [
      /portal\.yaml:8: set NO_PASSWORD_IS_SET in the environment .* the password of the portal "harbour"/u,
    ],
  },
  {
    title: 'the user of the persona for the language',
    locale: 'de-DE',
    says: [/portal\.yaml:12: set NO_GRETA_IS_SET .* the user for the persona "greta"/u],
  },
  { title: 'a persona that is not there', locale: 'fr', says: [/there is no persona "nobody"/u] },
  {
    title: 'what the data of an article take from the environment',
    locale: 'en',
    bindings: { from: ['side.docwalk.yaml'], values: { Key: { env: 'NO_KEY_IS_SET' } } },
    says: [/side\.docwalk\.yaml:2: set NO_KEY_IS_SET .* what the data of a\.md name/u, /NO_PASSWORD_IS_SET/u],
  },
  {
    title: 'a file for an upload that is not there',
    locale: 'en',
    bindings: { from: ['side.docwalk.yaml'], files: { 'crew.csv': '/no/such/crew.csv' } },
    says: [/files\.crew\.csv: expected a file that can be read, found none/u],
  },
];

for (const { title, locale, bindings, says } of cases)
  test(`told before the walk: ${title}`, () => {
    const profile = test.info().outputPath('harbour.portal.yaml');
    writeFileSync(profile, profileText);
    const side = test.info().outputPath('side.docwalk.yaml');
    writeFileSync(side, 'values:\n  Key: { env: NO_KEY_IS_SET }\n');
    const plan = { file: 'a.md', locale, title: 'A', procedures: [], problems: [] };
    const walk: PlannedWalk = {
      plan,
      markdown: '',
      profile,
      live: false,
      failOn: 'error',
      ...(bindings && { bindings: { ...bindings, from: [side] } }),
    };
    for (const expected of says) expect(() => checkConfiguration([walk])).toThrow(expected);
    expect(() => checkConfiguration([{ ...walk, profile: '' }])).not.toThrow();
  });
