import { codes } from './words.ts';

/** One line of plain text: no line breaks, control or invisible characters, so that no text can pretend to be another line. */
export function oneLine(text: string, most = 4_000): string {
  const short = text.length > most ? wellFormed(text.slice(0, most)) : text;
  return short
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How far behind the cut a code is looked for. */
const searched = 2_000;

/**
 * At most `width` characters: cut after a sentence or a word, marked by "…". A code that would be cut away
 * ("0x80070005", "KB5034441") is kept behind the mark.
 */
export function shorten(text: string, width: number): string {
  if (text.length <= width) return text;
  const lost = text.slice(Math.max(0, width - 24), width + searched).match(codes)?.[0];
  const suffix = lost !== undefined && lost.length < width / 3 && !text.slice(0, width - 24).includes(lost) ? ` … ${lost}` : '…';
  const room = Math.max(1, width - suffix.length);
  const cut = wellFormed(text.slice(0, room + 1));
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '), cut.lastIndexOf('! '));
  if (sentence > room * 0.7) return `${cut.slice(0, sentence + 1)}${suffix.startsWith(' ') ? suffix : ` ${suffix}`}`.slice(0, width);
  const word = cut.lastIndexOf(' ');
  const end = word > room * 0.6 ? word : room;
  return wellFormed(cut.slice(0, end)).trimEnd() + suffix;
}

/** A command keeps both ends, cut between words where it can be: what is called, and what it is done to. */
export function shortenInside(text: string, width: number): string {
  if (text.length <= width) return text;
  const room = Math.floor((width - 3) * 0.45);
  const tail = text.slice(-room);
  const word = tail.indexOf(' ');
  const end = word >= 0 && word < room * 0.8 ? tail.slice(word + 1) : tail.replace(/^[\udc00-\udfff]/, '');
  const head = wellFormed(text.slice(0, width - 3 - end.length));
  const cut = head.lastIndexOf(' ');
  return `${(cut > head.length * 0.4 ? head.slice(0, cut) : head).trimEnd()} … ${end}`;
}

/** Never half a surrogate pair at the end. */
function wellFormed(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}
