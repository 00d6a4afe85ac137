// MkDocs Material: icons by the name of their set (`:material-plus:`), and keys (`++ctrl+s++`).
// https://squidfunk.github.io/mkdocs-material/reference/icons-emojis/
import { stretchesOf, type Dialect } from './dialect.ts';

const icon =
  /:(?:material|fontawesome(?:-(?:solid|regular|brands))?|octicons|simple)-([a-z\d-]{1,60}?)(?:-\d{2})?:/gu;
const keys = /\+\+(?=[a-z])([a-z\d+-]{1,40}[a-z\d])\+\+/giu;
/** Between the parts of a path these stand for ">". */
const arrow = /^(?:menu|chevron|arrow|page-next|navigate)(?:-\w+)?-right$|^(?:menu|chevron|arrow)-right/u;

export const mkdocs: Dialect = (text) => [
  ...(text.includes(':')
    ? [...text.matchAll(icon)].map(({ index, 0: whole, 1: name = '' }) => {
        const stretch = { from: index, to: index + whole.length };
        return arrow.test(name)
          ? { ...stretch, text: '\\>' }
          : { ...stretch, macro: { kind: 'icon' as const, text: '', alt: name.replaceAll('-', ' ') } };
      })
    : []),
  ...(text.includes('++')
    ? stretchesOf(text, keys).flatMap(({ from, to }) => [
        { from, to: from + 2, text: '`' },
        { from: to - 2, to, text: '`' },
      ])
    : []),
];
