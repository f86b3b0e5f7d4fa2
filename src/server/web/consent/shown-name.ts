import { cleanText } from '../../kit/clean-text.ts';

/** A name that somebody else wrote, on one line, without what steers text or hides in it. Pages isolate it (`<bdi>`). */
export function shownName(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim().slice(0, 200) || '–';
}
