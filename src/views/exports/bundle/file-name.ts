/** Refused by one file system or another, or a separator in one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const unsafe = /[\u0000-\u001f\u007f<>:"/\\|?*\p{Cf}\p{Zl}\p{Zp}]+/gu;

const mostCharacters = 70;
const mostBytes = 160;

/**
 * The name of one summary's file: its number, so that no two are the same and they stand in the index's order, and its
 * title as far as every file system takes it.
 */
export function fileNameOf(n: number, title: string, extension: string): string {
  const told = shortened(title.normalize('NFC').replace(unsafe, ' ').replace(/\s+/g, ' ').trim());
  const number = String(n).padStart(4, '0');
  return `${number}${told === '' ? '' : ` ${told}`}${extension}`;
}

/** Ends in no point or blank, which Windows would drop. */
function shortened(text: string): string {
  let kept = [...text].slice(0, mostCharacters);
  while (Buffer.byteLength(kept.join('')) > mostBytes) kept = kept.slice(0, -1);
  return kept.join('').replace(/[. ]+$/, '');
}
