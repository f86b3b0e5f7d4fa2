/** A command line as the screen shows it: the words after the prompt, and the program the prompt belongs to (null = the shell). */
export interface Prompted {
  readonly command: string;
  readonly app: string | null;
}

/** Prompts that nothing else looks like: a line that begins so was typed. */
const sure: readonly { readonly form: RegExp; readonly app: string | null }[] = [
  { form: /^(?:\([^)]{1,60}\) )?PS (?:[A-Za-z]:|\/|~|[\w.]+::|\\\\|[A-Za-z]+:)[^>]{0,200}>{1,3} ?/, app: 'powershell' },
  { form: /^[A-Za-z]:\\[^>"|<]{0,200}>/, app: 'cmd' },
  { form: /^In \[\d+\]: ?/, app: 'ipython' },
  { form: /^>>> /, app: 'python' },
  { form: /^(?:\([^)]{1,60}\) )?\[?[\w.-]{1,64}@[\w.-]{1,64}(?:[: ][^$#%>]{0,120})?\]?[$#%>] /, app: null },
  { form: /^[❯➜λ»] {1,2}/, app: null },
];

/** Prompts that output may look like: believed only where the cursor rested behind them. */
const likely: readonly { readonly form: RegExp; readonly app: string | null }[] = [
  { form: /^(?:.{0,120}[^\d#$%] ?|[A-Za-z][\w.-]{0,40})?[$#%] $/, app: null },
  { form: /^[\w.()[\]:@~/\\-]{0,60}(?: \[[\w() .-]{1,60}\])?> $/, app: null },
];

const sureContinuation = /^\s+\.\.\.: ?/;
const likelyContinuation =
  /^(?:>|>>|\.\.\.|(?:(?:for|while|until|if|then|else|do|case|select|function|quote|dquote|bquote|cmdsubst|heredoc|pipe|cmdand|cmdor|subsh|cursh|braceparam) ?)+>) $/;

/** The longest beginning of a line that is looked at. */
export const longestPrompt = 240;

/** A line that was left: is it a prompt with a command? `rested` is the text that stood before the cursor when it last waited on this line. */
export function readPrompted(line: string, rested: string | null): Prompted | null {
  for (const { form, app } of sure) {
    const found = form.exec(line.slice(0, longestPrompt));
    if (found !== null) return { command: line.slice(found[0].length).trim(), app };
  }
  if (rested === null || !line.startsWith(rested.trimEnd())) return null;
  return { command: line.slice(rested.length).trim(), app: null };
}

/** The further lines of a command that began above. */
export function readContinuation(line: string, rested: string | null): string | null {
  const found = sureContinuation.exec(line.slice(0, longestPrompt));
  if (found !== null) return line.slice(found[0].length).trimEnd();
  if (rested === null || !likelyContinuation.test(rested) || !line.startsWith(rested.trimEnd())) return null;
  return line.slice(rested.length).trimEnd();
}

/** Does text before a waiting cursor look like a prompt? */
export function mayBePrompt(text: string): boolean {
  if (text.length > longestPrompt) return false;
  return (
    likelyContinuation.test(text) || likely.some(({ form }) => form.test(text)) || sure.some(({ form }) => form.exec(text)?.[0] === text)
  );
}
