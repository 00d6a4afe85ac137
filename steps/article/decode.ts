// The bytes of a file as text, or why they are none.

/** Files above this size are refused: no article of any documentation family we looked at comes near it. */
export const maximumBytes = 2_000_000;

export type Decoded = { kind: 'text'; text: string } | { kind: 'refused'; line: number; message: string };

const refused = (message: string, line = 1): Decoded => ({ kind: 'refused', line, message });

/** Takes the file's bytes; gives its text with a byte order mark and line ends kept, or a message for the writer. */
export function decodeFile(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refused('The file is empty. Write the article, or take the file out.');
  if (bytes.length > maximumBytes)
    return refused(
      `The file has ${bytes.length} bytes; docwalk reads articles of up to ${maximumBytes} bytes. Split the article.`,
    );
  if (isUtf16(bytes))
    return refused('The file is encoded as UTF-16; docwalk reads UTF-8. Save the file as UTF-8.');
  const zero = bytes.indexOf(0);
  if (zero >= 0)
    return refused(
      `Byte ${zero} is zero: the file is binary, not Markdown. Take it out of the articles.`,
      lineAt(bytes, zero),
    );
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const bad = firstInvalid(bytes);
    return refused(
      `Byte ${bad} is not UTF-8. Save the file as UTF-8 (its encoding may be that of an old Windows code page).`,
      lineAt(bytes, bad),
    );
  }
}

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = bytes.indexOf(10); index >= 0 && index < offset; index = bytes.indexOf(10, index + 1))
    line += 1;
  return line;
}

/** The first byte that is not UTF-8, found by decoding ever smaller halves: lines never split a character. */
function firstInvalid(bytes: Uint8Array): number {
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  const rest = bytes.subarray(start);
  const valid = new TextDecoder('utf-8', { ignoreBOM: true }).decode(rest).indexOf('\ufffd');
  return start + new TextEncoder().encode(new TextDecoder().decode(rest).slice(0, Math.max(0, valid))).length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
