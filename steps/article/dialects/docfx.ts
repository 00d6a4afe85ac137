// docfx, as Microsoft Learn writes it: `[!UICONTROL Save]`, `[!DNL Word]`, `:::image ... :::`.
// https://learn.microsoft.com/contribute/content/markdown-reference
import { stretchesOf, type Dialect } from './dialect.ts';

const control = /\[!UICONTROL[ \t]+(\*\*)?([^\]*\n]{1,200})(\*\*)?\]/gu;
const image = /:::image\b[^\n]{0,2000}?:::/gu;
const decoration = /\[!(?:VIDEO|div)\b[^\]\n]{0,500}\]/gu;

export const docfx: Dialect = (text) => [
  ...stretchesOf(text, control, ({ index, 0: whole, 2: label = '' }) => ({
    kind: 'macro',
    text: label.trim(),
    offset: index + whole.indexOf(label.trim(), '[!UICONTROL'.length),
  })),
  ...stretchesOf(text, image),
  ...stretchesOf(text, decoration),
];
