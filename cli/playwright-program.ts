// Playwright's own command line, as a script for Node.
import { join } from 'node:path';
import { root } from '../fixtures/root.ts';

export const playwrightProgram = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
