import { fail } from '../kit/errors.ts';
import type { ImportFile } from './file.ts';

/** The file's text without its byte-order mark: UTF-8, or UTF-16 where the mark says so. Bytes that are no text are refused, with their line. */
export function decodeText(file: ImportFile): string {
  const { bytes } = file;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(file, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(file, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('import.damaged', { file: file.name, line: lineOfBadByte(bytes), field: '', reason: 'file.not-utf-8' });
  }
}

function decodeUtf16(file: ImportFile, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file.bytes);
  } catch {
    const text = new TextDecoder(encoding).decode(file.bytes);
    const line = lineAt(text, Math.max(0, text.indexOf('\ufffd')));
    return fail('import.damaged', { file: file.name, line, field: '', reason: 'file.not-utf-16' });
  }
}

/** How often a character occurs, up to a limit: what is made of many small pieces fills memory long before it fills the file. */
export function occursMoreOften(text: string, character: string, limit: number): boolean {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}

/** The line (1-based) of a position in a text. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** No character of UTF-8 but the line feed itself carries the byte 0x0a, so lines can be decoded one by one. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, from);
    const to = feed === -1 ? bytes.length : feed + 1;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to;
  }
  return 0;
}
