// A program for the spec of `runChild`: runs a child that counts the Ctrl-C it gets, and prints what came of it.
import process from 'node:process';
import { runChild } from '../../cli/child.ts';

const child = `
  let count = 0;
  process.on('SIGINT', () => { count += 1; setTimeout(() => { console.log('told ' + count + ' times'); process.exit(7); }, 900); });
  console.log('ready');
  setTimeout(() => process.exit(0), 20000);
`;

process.stdout.write(`${JSON.stringify(await runChild(process.execPath, ['-e', child], { cwd: '.' }))}\n`);
