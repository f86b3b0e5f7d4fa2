import { Help } from 'commander';
import type { T } from '../../views/i18n/translator.ts';

/** A command line that runs as it stands, or several lines of one; and, where it needs saying, what it does. */
type Example = string | readonly [command: string, what: string];

/** commander's own width where no terminal tells it. */
const width = 80;
const indent = 2;
const widestCommand = 36;

/** What stands below a command's options: a paragraph, if there is more to say, and examples. */
export function examples(t: T, commands: readonly Example[], more?: string): string {
  const heading = t('cli.help.examples', { count: commands.length });
  return `\n${more ? `${wrapped(more)}\n\n` : ''}${listed(heading, commands)}`;
}

/** A heading and lines below it; what the second column says stands beside the command where there is room. */
export function listed(heading: string, lines: readonly Example[]): string {
  const term = (line: Example) => (typeof line === 'string' ? line : line[0]);
  const column = Math.max(...lines.map(term).map(({ length }) => (length > widestCommand ? 0 : length)));
  const rows = lines.map((line) => (typeof line === 'string' ? line : beside(line[0], line[1], column)));
  return [heading, ...rows.map((row) => row.replace(/^/gm, ' '.repeat(indent)))].join('\n');
}

export function wrapped(paragraph: string): string {
  return new Help().boxWrap(paragraph, width);
}

function beside(command: string, what: string, column: number): string {
  const margin = ' '.repeat(column + 2);
  const text = new Help().boxWrap(what, width - indent - column - 2).replace(/\n/g, `\n${margin}`);
  return command.length > column ? `${command}\n${margin}${text}` : `${command.padEnd(column)}  ${text}`;
}
