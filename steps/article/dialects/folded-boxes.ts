// What is folded away under a title: `:::details Title` (VitePress, Docusaurus), `??? note "Title"` (MkDocs), `+++ Title`
// (Adobe). They are read as `<details>` of HTML.
import type { DialectStretch } from './dialect.ts';

/** Takes the text; gives edits only for boxes that are closed, or end with their indentation. */
export const foldedBoxes = (text: string): readonly DialectStretch[] => [
  ...(/^[ \t]*:{3,}[ \t]*(?:details|\{dropdown\})/mu.test(text) ? fences(text) : []),
  ...(/^[ \t]*\?\?\?/mu.test(text) ? indentedBoxes(text) : []),
  ...(/^\+\+\+/mu.test(text) ? plusLines(text) : []),
];

const close = '\n\n</details>\n\n';

/** The edits that leave the title of a box where it stands. */
function headOf(from: number, whole: string, title: string): readonly DialectStretch[] {
  const start = from + whole.lastIndexOf(title);
  const blanks = /^[ \t]*/u.exec(whole)?.[0] ?? '';
  return [
    { from, to: start, text: `${blanks}<details><summary>` },
    { from: start + title.length, to: from + whole.length, text: '</summary>\n' },
  ];
}

function fences(text: string): readonly DialectStretch[] {
  const open: { readonly colons: number; readonly edits: readonly DialectStretch[] }[] = [];
  const line = /^[ \t]*(:{3,40})[ \t]*(\{?\w[\w-]{0,40}\}?)?([^\n]{0,400})$/gmu;
  return [...text.matchAll(line)].flatMap(({ index, 0: whole, 1: colons = '', 2: name, 3: rest = '' }) => {
    const stretch = { from: index, to: index + whole.length };
    if (name !== undefined) {
      const title = (/^\[([^\]]+)\]/u.exec(rest.trim())?.[1] ?? rest).trim();
      const edits = title === '' ? [stretch] : headOf(index, whole, title);
      open.push({ colons: colons.length, edits: name === 'details' || name === '{dropdown}' ? edits : [] });
      return [];
    }
    if (rest.trim() !== '') return [];
    const at = open.findLastIndex((one) => one.colons === colons.length);
    const edits = at < 0 ? [] : (open.splice(at)[0]?.edits ?? []);
    return edits.length === 0 ? [] : [...edits, { ...stretch, text: close }];
  });
}

/** The lines of the box are indented by four blanks or a tab. */
function indentedBoxes(text: string): readonly DialectStretch[] {
  const head = /^\?\?\?\+?[ \t]+\w[\w-]*[ \t]+"([^"\n]{0,300}\S[^"\n]{0,300})"[ \t\r]*$/gmu;
  return [...text.matchAll(head)].flatMap(({ index, 0: whole, 1: title = '' }) => {
    const body =
      /^(?:\r?\n(?:[ \t]*(?=\r?\n)|(?: {4}|\t)[^\n]*))*/u.exec(text.slice(index + whole.length))?.[0] ?? '';
    const end = index + whole.length + body.length;
    return [...headOf(index, whole, title), { from: end, to: end, text: close }];
  });
}

/** "+++ Title" up to a bare "+++". */
function plusLines(text: string): readonly DialectStretch[] {
  let head: readonly DialectStretch[] = [];
  return [...text.matchAll(/^\+\+\+(?!\+)[ \t]*([^\n]{0,300})$/gmu)].flatMap(
    ({ index, 0: whole, 1: rest = '' }) => {
      const title = rest.trim();
      if (title !== '') {
        head = headOf(index, whole, title);
        return [];
      }
      const edits = head;
      head = [];
      return edits.length === 0 ? [] : [...edits, { from: index, to: index + whole.length, text: close }];
    },
  );
}
