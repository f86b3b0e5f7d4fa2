import type { Statement } from './model.ts';

/** A statement without the words that the views put around what was captured. `between`: what stands between two commands. */
export function ownWords({ text, plain }: Statement, between: string): string {
  if (text !== null) return text;
  switch (plain?.code) {
    case 'quote':
      return plain.text;
    case 'used':
      return plain.applications.join(', ');
    case 'ran':
      return plain.commands.join(between);
    default:
      return '';
  }
}
