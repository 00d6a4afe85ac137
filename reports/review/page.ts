// Page: the frame of every page of the review and the trend: head, content security policy, assets, header and footer.
import type { Html } from './html.ts';
import { html } from './html.ts';

/**
 * `root` leads from the page to the folder that holds `assets`: '' or '../'. `kind` names its style sheet, and where it
 * is `scripted`, its script.
 */
export interface Page {
  readonly title: string;
  readonly root: '' | '../';
  readonly kind: 'index' | 'article' | 'trend';
  readonly scripted: boolean;
  readonly header: Html;
  readonly main: Html;
  readonly footer: Html;
}

/**
 * Everything comes from the report's own folder, nothing from elsewhere, nothing inline: words of an article that got
 * through all escaping would still not run. `file:` stands beside 'self' for browsers in which 'self' is no file.
 */
const policy = ({ scripted }: Page): string =>
  [
    "default-src 'none'",
    ...(scripted ? ["script-src 'self' file:"] : []),
    "style-src 'self' file:",
    "img-src 'self' file:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Takes a page's parts; gives the HTML file. */
export const renderPage = (page: Page): string => {
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy(page)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title}</title>
        <link rel="icon" href="${page.root}assets/icon.svg" />
        <link rel="stylesheet" href="${page.root}assets/frame.css" />
        <link rel="stylesheet" href="${page.root}assets/${page.kind}.css" />
        ${page.scripted && html`<script src="${page.root}assets/${page.kind}.js" defer></script>`}
      </head>
      <body class="${page.kind}-page">
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">${page.header}</header>
        <main id="main">${page.main}</main>
        <footer class="bottom">${page.footer}</footer>
      </body>
    </html>`;
  return `${document.markup}\n`;
};
