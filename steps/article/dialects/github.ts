// GitHub's documents: octicons, and the Liquid tags that frame a text and are not seen by its reader.
// https://docs.github.com/en/contributing/writing-for-github-docs/using-markdown-and-liquid-in-github-docs
import { stretchesOf, type Dialect } from './dialect.ts';

const octicon = /\{%-?\s*octicon\s+"([^"\n]{1,100})"(?:\s+aria-label="([^"\n]{1,200})")?[^%\n]{0,200}%\}/gu;
const frame =
  /\{%-?\s*(?:end)?(?:ifversion|elsif|else|if|unless|note|warning|tip|caution|tabs|tab|webui|cli|desktop|rowheaders|raw|codetabs|mac|windows|linux)\b[^%\n]{0,300}%\}/gu;

export const github: Dialect = (text) => [
  ...stretchesOf(text, octicon, ({ 1: name = '', 2: label }) => ({
    kind: 'icon',
    text: '',
    alt: label ?? name,
  })),
  ...stretchesOf(text, frame),
];
