// Secret forms: every way in which a report may come to write a value, also in one escape inside another.

/** How a secret is recognised. */
export interface SecretForms {
  /** Only a word of its own, in a text, is this value: it is too short for more. */
  readonly isWord: boolean;
  /** Fits the value as text, each character plain or escaped for JSON, HTML, XML, Markdown, CI logs or addresses. */
  readonly written: RegExp;
  /** A part of it that no escape changes, or ''; without it, nothing fits. */
  readonly anchor: string;
  /** The value in Base64, which has three ways to write it: by how many bytes stand before. */
  readonly base64: readonly string[];
}

/** A shorter value may stand anywhere by chance: it is sought as a word of its own, and in texts only. */
const shortestPart = 6;
const shortestBase64 = 8;

/**
 * Whether a value can be told from what stands in reports anyway: it is long, or no word, number or part of an
 * identifier looks like it ("a7!k", "K3pt9").
 */
export const isTellable = (value: string): boolean =>
  value.length >= shortestPart ||
  (value.length >= 4 && /[\p{L}\p{N}]/u.test(value) && /[^\p{L}\p{N}]/u.test(value)) ||
  (value.length === 5 && /\p{L}/u.test(value) && /\p{N}/u.test(value));

/** Takes a secret that can be told from other words; gives its forms. */
export const secretForms = (value: string): SecretForms => {
  const characters = [...value].map(characterPattern).join(invisible);
  const isWord = value.length < shortestPart;
  const written = isWord ? `${wordStart}${characters}${wordEnd}` : characters;
  return {
    isWord,
    written: new RegExp(written, 'giu'),
    anchor: (value.match(/[\da-z]+/giu) ?? []).toSorted((one, other) => other.length - one.length)[0] ?? '',
    base64: base64Forms(value),
  };
};

/** No letter and no digit stands beside a word; those of an escape before it are none. */
const wordStart = String.raw`(?:(?<![\p{L}\p{N}])|(?<=\\[nrt]|\\u[\da-f]{4}|%[\da-f]{2}))`;
const wordEnd = String.raw`(?![\p{L}\p{N}])`;

/** Zero-width spaces, by which some escapes part what would be a command or a mention. */
const invisible = String.raw`(?:\u200b|&#x200b;|\\+u200b)?`;

const characterPattern = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const name = entityNames[character];
  const forms = [
    literal(character),
    character
      .split('')
      .map(unicodeEscape)
      .join(String.raw`\\*`),
    `&(?:amp;)*#0*${code};`,
    `&(?:amp;)*#x0*${code.toString(16)};`,
    ...(name === undefined ? [] : [`&(?:amp;)*${name};`]),
    [...Buffer.from(character)].map((byte) => `%(?:25)*${hex(byte, 2)}`).join(''),
    ...(otherSigns[character] ?? []),
  ];
  const letter = controlLetters[character];
  return `(?:${[String.raw`\\*(?:${forms.join('|')})`, ...(letter === undefined ? [] : [letter])].join('|')})`;
};

const literal = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/u, String.raw`\$&`);

const unicodeEscape = (unit: string): string => `u${hex(unit.charCodeAt(0), 4)}`;

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

const entityNames: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

/** `%AZP25` is Azure's own word for a per cent sign. */
const otherSigns: Readonly<Record<string, readonly string[]>> = { ' ': [String.raw`\+`], '%': ['%AZP25'] };

/** A letter that is none only behind a backslash. */
const controlLetters: Readonly<Record<string, string>> = {
  '\n': String.raw`\\+n`,
  '\r': String.raw`\\+r`,
  '\t': String.raw`\\+t`,
};

/** Three bytes are four characters: only those that no neighbour has a share in are sure. */
const base64Forms = (value: string): readonly string[] =>
  [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(value)]);
    const [start, end] = [Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6)];
    const form = bytes.toString('base64').slice(start, end);
    return form.length < shortestBase64 ? [] : [form, form.replaceAll('+', '-').replaceAll('/', '_')];
  });
