// What tells a control apart is read from the control itself, wherever on the page it is.
import { expect, test } from '@playwright/test';
import { identityOf, installIdentity, standsFree } from '../../../steps/screen/identity.ts';
import { look } from '../../../steps/screen/look.ts';

const inFrame = (id: string): string =>
  `<body style="margin:0"><button id="${id}" style="width:90px">${id}</button>`;

const screen = `
  <button id="plain">plain</button>
  <ul><li><a id="link" href="#there" style="display:block">link</a></li></ul>
  <x-box></x-box>
  <script>customElements.define('x-box', class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<button id="shadowed">shadowed</button>'; }
  })</script>
  <div style="position:relative;height:40px">
    <button id="below" style="position:absolute;left:0;top:0;width:90px;height:30px">below</button>
    <button id="above" style="position:absolute;left:0;top:0;width:90px;height:30px">above</button>
  </div>
  <iframe style="width:200px;height:100px" srcdoc="${inFrame('framed').replaceAll('"', '&quot;')}"></iframe>
  <iframe style="width:200px;height:100px" srcdoc="${inFrame('twin').replaceAll('"', '&quot;')}"></iframe>
  <div style="height:2000px"></div>
  <button id="far">far</button>`;

test('each control is told apart, in frames that are alike, in shadow roots, under others and below the fold', async ({
  browser,
}) => {
  const context = await browser.newContext();
  await installIdentity(context);
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${screen}` }),
  );
  await page.goto('http://portal.example/');
  await expect(page.frameLocator('iframe >> nth=1').getByRole('button')).toBeVisible();
  const { controls } = await look(page);
  const pressed = controls.filter(({ role }) => role === 'button' || role === 'link');
  expect(pressed).toHaveLength(8);
  for (const control of pressed) expect((await identityOf(page, control))?.id).toBe(control.name);
  const free = await Promise.all(
    pressed.map(async (control) => ((await standsFree(page, control)) ? control.name : '')),
  );
  expect(free).toContain('plain');
  expect(free).not.toContain('below');
  await context.close();
});
