import { type ParagraphChild, TextRun } from 'docx';
import { runsOf, type Text } from '../document.ts';

/** The same text for XML 1.0, which knows no place for two code points that are no characters; the library escapes. */
export function safe(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '\ufffd');
}

const styles = { exact: 'Exact', strong: 'Strong', aside: 'Aside' } as const;

/** Runs of a paragraph; a line end in them stays one. */
export function wordsOf(text: Text): ParagraphChild[] {
  return runsOf(text).flatMap((run) => {
    const [words, style] = typeof run === 'string' ? [run, null] : [run.text, styles[run.style]];
    return safe(words)
      .split('\n')
      .map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}), ...(style ? { style } : {}) }));
  });
}
