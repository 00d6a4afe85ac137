// Home Assistant's documents: `{% my ... %}` draws a link with the words of its title, `{% icon ... %}` an icon.
// https://developers.home-assistant.io/docs/documenting/standards
import { stretchesOf, type Dialect, type DialectStretch } from './dialect.ts';

const link = /\{%-?\s{0,4}(?:my|term)\s[^%\n"]{0,200}?(?:title=)?"([^"\n]{1,300})"[^%\n]{0,200}%\}/gu;
const term = /\{%-?\s{0,4}term\s{1,4}([\w-]{1,100})\s{0,4}-?%\}/gu;
const icon = /\{%-?\s{0,4}icon\s{1,4}"(?:\w+:)?([\w-]{1,100})"[^%\n]{0,200}%\}/gu;

export const homeAssistant: Dialect = (text) => {
  if (!text.includes('{%')) return [];
  return [
    ...[link, term].flatMap((pattern) => [...text.matchAll(pattern)].flatMap(aroundWords)),
    ...stretchesOf(text, icon, ({ 1: name = '' }) => ({
      kind: 'icon',
      text: '',
      alt: name.replaceAll('-', ' '),
    })),
  ];
};

/** What stands around the words of a macro; the words themselves are Markdown. */
function aroundWords({ index, 0: whole, 1: words = '' }: RegExpExecArray): readonly DialectStretch[] {
  const start = index + whole.lastIndexOf(words);
  return [
    { from: index, to: start },
    { from: start + words.length, to: index + whole.length },
  ];
}
