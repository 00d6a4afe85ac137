// Shortcodes of Hugo and GitLab: icons by their name, and the tags that frame a text and are not seen by its reader.
// https://docs.gitlab.com/development/documentation/styleguide/#gitlab-svg-icons
import { stretchesOf, type Dialect } from './dialect.ts';

const icon = /\{\{[<%]\s*icon\s+(?:name=)?"([^"\n]{1,100})"[^>%\n]{0,200}[>%]\}\}/gu;
const bareIcon = /(?:\*\*)?\{([a-z][a-z0-9-]{1,40})\}(?:\*\*)/gu;
const frame =
  /\{\{[<%]\s*\/?\s*(?:alert|tabs|tab|details|history|note|warning|tip|collapsible|expand|notice|hint|callout|admonition|collapse|responsive-table|card-grid|section|figure|figure-embed|video-embed|youtube)\b[^>%\n]{0,300}[>%]\}\}/gu;

export const shortcodes: Dialect = (text) => [
  ...stretchesOf(text, icon, iconOf),
  ...stretchesOf(text, bareIcon, iconOf),
  ...stretchesOf(text, frame),
];

const iconOf = ({ 1: name = '' }: RegExpExecArray): { kind: 'icon'; text: string; alt: string } => ({
  kind: 'icon',
  text: '',
  alt: name.replaceAll('-', ' '),
});
