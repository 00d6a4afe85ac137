// docfx, as Microsoft Learn writes it: `[!UICONTROL Save]`, `[!DNL Word]`, `:::image ... :::`.
// https://learn.microsoft.com/contribute/content/markdown-reference
import { stretchesOf, type Dialect } from './dialect.ts';

const control = /\[!UICONTROL[ \t]+(\*\*)?([^\]*\n]{1,200})(\*\*)?\]/gu;
const image = /:::image\b((?:(?!:::)[^\n]){0,2000}):::/gu;
const code = /:::code\b[^\n]{0,1000}?:::|\[!code[\w-]{0,30}\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)\]/giu;
const decoration = /\[!(?:VIDEO|div)\b[^\]\n]{0,500}\]/gu;

export const docfx: Dialect = (text) => [
  ...stretchesOf(text, control, ({ index, 0: whole, 2: label = '' }) => ({
    kind: 'macro',
    text: label.trim(),
    offset: index + whole.indexOf(label.trim(), '[!UICONTROL'.length),
  })),
  ...stretchesOf(text, image, ({ 1: attributes = '' }) => iconOf(attributes)),
  ...stretchesOf(text, code),
  ...stretchesOf(text, decoration),
];

/** An illustration says nothing to do; an icon may stand for a label. */
function iconOf(attributes: string): { kind: 'icon'; text: string; alt: string } | undefined {
  const alt = /alt-text="([^"]{1,200})"/u.exec(attributes)?.[1];
  return alt !== undefined && attributes.includes('type="icon"')
    ? { kind: 'icon', text: '', alt }
    : undefined;
}
