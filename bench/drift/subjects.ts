// The clean articles and the applications that they are walked in: the mock portals, or Node-RED.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findArticleFiles } from '../../cli/articles.ts';
import { startMock } from '../../fixtures/mock/server.ts';
import { choosePortal } from '../../fixtures/portals/choose-portal.ts';
import { readShippedProfiles } from '../../fixtures/portals/profiles.ts';
import { root } from '../../fixtures/root.ts';
import { emptyKnownFile, type KnownFile } from '../../fixtures/walk/known-controls.ts';
import { readExpectedFindings } from '../../specs/expected-findings.ts';
import { startNodeRed } from '../../specs/node-red/start-node-red.ts';
import { planFrom, type Application } from './walk-mutation.ts';

export type Subject = {
  readonly file: string;
  readonly markdown: string;
  readonly application: Application;
  /** What the walk of the clean article met; empty where docwalk shall know nothing of it. */
  known: KnownFile;
};

export type Subjects = { readonly subjects: readonly Subject[]; readonly close: () => Promise<void> };

/** What all walks of a run share; see `Application`. */
type Shared = Pick<Application, 'browser' | 'references'>;

/** The bench's own articles about the mock portals. */
export async function readMockSubjects({ browser, references }: Shared): Promise<Subjects> {
  const profiles = readShippedProfiles();
  const mock = await startMock();
  const mockUrl = (): Promise<string> => Promise.resolve(`http://127.0.0.1:${mock.port}`);
  const subjects = findArticleFiles([join(root, 'bench/drift/articles')]).map((file) => {
    const markdown = readFileSync(file, 'utf8');
    const portal = choosePortal(planFrom(file, markdown), markdown, profiles);
    if (!portal) throw new Error(`${file} names no portal`);
    const reset = (): Promise<void> => Promise.resolve();
    const application = { browser, references, profile: portal.file, mockUrl, reset };
    return { file, markdown, application, known: emptyKnownFile };
  });
  return { subjects, close: mock.close };
}

/** The articles of Node-RED in which no drift is planted. One editor serves them, so that they are walked one by one. */
export async function readNodeRedSubjects({ browser, references }: Shared): Promise<Subjects> {
  const folder = join(root, 'specs/node-red');
  const expected = readExpectedFindings(join(folder, 'expected-findings.yaml'));
  const editor = await startNodeRed();
  const { profile } = editor;
  const mockUrl = (): Promise<string> => Promise.reject(new Error('Node-RED needs no mock'));
  const clean = Object.keys(expected).filter((file) => expected[file]?.length === 0);
  const subjects = clean.map((file) => ({
    file,
    markdown: readFileSync(join(root, file), 'utf8'),
    application: { browser, references, profile, mockUrl, reset: editor.reset },
    known: emptyKnownFile,
  }));
  return { subjects, close: () => Promise.resolve(editor.stop()) };
}
