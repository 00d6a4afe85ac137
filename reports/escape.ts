// Escaping: the one place that makes foreign words (articles, labels, page titles) harmless in every output format.

/** C0 and C1 controls except tab, line feed and carriage return; none of them has a place in a report. */
// oxlint-disable-next-line no-control-regex -- matching control characters is this file's purpose
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

/** Embeddings, overrides and isolates can reorder text around them; LRM, RLM and ALM cannot and are ordinary spelling. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Half of a character: no encoder takes it. */
const loneSurrogates = /\p{Surrogate}/gu;
const loneSurrogateAtEnd = /\p{Surrogate}$/u;

/** Terminal control sequences (CSI, OSC, single escapes): dropped whole, so that no "[31m" is left behind. */
const terminalSequences =
  // oxlint-disable-next-line no-control-regex -- matching escape sequences is this file's purpose
  /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[@-Z\\-_]|\u009b[0-?]*[ -/]*[@-~]/gu;

const codePoint = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;

/** Takes any text; gives it without terminal sequences and control characters, with bidi controls spelled out. */
export const visible = (text: string): string =>
  text
    .replaceAll(loneSurrogates, '\u{fffd}')
    .replaceAll(terminalSequences, '')
    .replaceAll(controls, '\u{fffd}')
    .replaceAll(bidiControls, codePoint);

/** Takes any text and a length in characters; gives at most so many, the last one an ellipsis where text was cut. */
export const clip = (text: string, length: number): string => {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(loneSurrogateAtEnd, '')}…`;
};

/** Takes any text; gives one visible line of at most `length` characters: for terminals, titles and log lines. */
export const oneLine = (text: string, length = 300): string =>
  clip(
    visible(clip(text, length * 4))
      .replaceAll(/\s+/gu, ' ')
      .trim(),
    length,
  );

const htmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Takes any text; gives HTML text that is also safe inside a quoted attribute. */
export const escapeHtml = (text: string): string =>
  visible(text).replaceAll(/[&<>"']/gu, (character) => htmlEntities[character] ?? '');

/** Takes any text; gives XML 1.0 text (`]]>` included), safe inside a quoted attribute; line breaks survive there too. */
export const escapeXml = (text: string): string =>
  escapeHtml(text)
    .replaceAll(/[\ufffe\uffff]/gu, '\u{fffd}')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;');

/** Takes plain data; gives JSON that may stand in a script element or a script file: it can end neither. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

/**
 * Takes any text; gives one line of Markdown that reads as that text: no markup, HTML, table cell end, mention of a
 * person or issue number is left in it.
 */
export const escapeMarkdown = (text: string, length = 300): string =>
  oneLine(text, length)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_{}[\]()#+!|~>$-]/gu, '\\$&')
    .replaceAll('@', '@\u200b')
    .replaceAll(/https?:\/\//gu, (scheme) => scheme.replace('://', ':\u200b//'));

/**
 * Takes a line for standard output; gives it so that no CI system takes any of it for a command: GitHub reads "::" at a
 * line's start and "##[" anywhere, Azure "##vso[" anywhere.
 */
export const withoutCommands = (line: string): string =>
  line.replaceAll(/#(?=#)/gu, '#\u200b').replace(/^\s*::/u, '\u200b::');

/** The message of a GitHub workflow command; source: actions/toolkit `command.ts`. */
export const escapeGithubMessage = (text: string): string =>
  visible(text)
    .replaceAll(/#(?=#)/gu, '#\u200b')
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');

/** A property of a GitHub workflow command; source: actions/toolkit `command.ts`. */
export const escapeGithubProperty = (text: string): string =>
  escapeGithubMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Message or property of an Azure DevOps logging command; source: "Logging commands" in the Azure Pipelines manual. */
export const escapeAzure = (text: string): string =>
  oneLine(text, 4000)
    .replaceAll(/#(?=#)/gu, '#\u200b')
    .replaceAll('%', '%AZP25')
    .replaceAll(';', '%3B')
    .replaceAll(']', '%5D');

/** Takes a relative or absolute file path; gives a URI reference with each segment encoded. */
export const fileUri = (file: string): string =>
  file
    .replaceAll('\\', '/')
    .split('/')
    .map((segment) => encodeURIComponent(segment.replaceAll(loneSurrogates, '\u{fffd}')))
    .join('/');
