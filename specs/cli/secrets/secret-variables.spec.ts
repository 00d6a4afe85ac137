// Which variables hold secrets: all those that the profiles and side files of a run take passwords and tokens from.
import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { secretVariables } from '../../../cli/secrets/secret-variables.ts';
import type { PlannedWalk } from '../../../steps/plan/planned-walk.ts';

const plan: PlannedWalk['plan'] = {
  file: 'a.md',
  locale: 'en-US',
  title: 'A',
  procedures: [],
  problems: [],
};
const profileText = `
name: harbour
names: [Harbour]
url: https://harbour.example/
languages: [en-US]
signIn:
  user: { env: HARBOUR_USER }
  password: { env: HARBOUR_PASSWORD }
  acts: []
  signedIn: { css: nav }
personas:
  reader: { password: { env: HARBOUR_READER_PASSWORD } }
  guest: { user: { env: HARBOUR_GUEST } }
values: { PIN: { env: HARBOUR_PIN } }
before:
  - call: { method: GET, url: /state, headers: { Authorization: { env: HARBOUR_TOKEN }, Accept: text/plain } }
`;

test('passwords of the portal and of its personas, the headers of calls, and what is typed', () => {
  const profile = test.info().outputPath('harbour.portal.yaml');
  writeFileSync(profile, profileText);
  const walk = { plan, markdown: '', profile, live: true, failOn: 'error' } as const;
  const bound: PlannedWalk = {
    ...walk,
    bindings: {
      from: ['a.bindings.yaml'],
      values: { Code: { env: 'ALBUM_CODE' }, Title: 'Summer' },
      before: [{ call: { method: 'POST', url: '/album', headers: { 'X-Key': { env: 'ALBUM_KEY' } } } }],
    },
  };
  expect(secretVariables([walk, bound])).toEqual([
    'HARBOUR_PASSWORD',
    'HARBOUR_READER_PASSWORD',
    'HARBOUR_TOKEN',
    'HARBOUR_PIN',
    'ALBUM_KEY',
    'ALBUM_CODE',
  ]);
  expect(secretVariables([{ ...walk, profile: '' }])).toEqual([]);
});
