// Zip entries: what stands in a zip file, as far as it takes to look into those that Playwright writes.
import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const largestEntry = 200_000_000;

/**
 * Takes the bytes of a zip file; gives the content of each entry. Entries that are encrypted, damaged or in another
 * format than APPNOTE.TXT's methods 0 and 8 are passed over. Source: APPNOTE.TXT 4.3.12 and 4.3.16.
 */
export const zipEntries = (zip: Buffer): readonly Buffer[] => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== endOfDirectory) return [];
  const entries: Buffer[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== directoryEntry) break;
    const content = readEntry(zip, at);
    if (content !== undefined) entries.push(content);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
};

const readEntry = (zip: Buffer, at: number): Buffer | undefined => {
  const method = zip.readUInt16LE(at + 10);
  const size = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  if (local + 30 > zip.length) return undefined;
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + size);
  try {
    return method === 8 ? inflateRawSync(bytes, { maxOutputLength: largestEntry }) : bytes;
  } catch {
    return undefined;
  }
};
