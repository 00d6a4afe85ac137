// When a page has come to rest: what moves is waited for, what only fades or turns for ever is not.
import { expect, test } from '@playwright/test';
import { comesToRest, restTime, watchRest } from '../../../steps/screen/rest.ts';

const cases = [
  { title: 'a pane that slides in is not at rest', change: 'translate: 300px', runs: '60s', rests: false },
  { title: 'a list that grows is not at rest', change: 'max-height: 300px', runs: '60s', rests: false },
  { title: 'rows that fade in stay where they are', change: 'opacity: 0', runs: '60s', rests: true },
  { title: 'a spinner turns for ever', change: 'rotate: 360deg', runs: '1s infinite', rests: true },
];
for (const { title, change, runs, rests } of cases)
  test(title, async ({ browser }) => {
    const context = await browser.newContext();
    await watchRest(context);
    const page = await context.newPage();
    const body = `<!doctype html><style>@keyframes change { from { ${change} } } p { animation: change ${runs} }</style><p>Rows`;
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('http://portal.example/');
    expect((await comesToRest(page, restTime)).rests).toBe(rests);
    await context.close();
  });
