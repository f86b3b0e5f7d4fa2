import { type Block, type ExportDocument, type Item, runsOf, type Text } from './document.ts';
import type { ExportFormat } from './format.ts';

/** CommonMark with tables (GFM). Sessions hold what strangers typed: none of it becomes markup, a link or HTML. */
export const markdown: ExportFormat = {
  extension: '.md',
  mediaType: 'text/markdown; charset=utf-8',
  write: async ({ documents }) => new TextEncoder().encode(documents.map(documentText).join('\n---\n\n')),
};

function documentText({ title, language, generatedAt, aiGenerated, blocks }: ExportDocument): string {
  const head = { title, lang: language, date: generatedAt, 'ai-generated': aiGenerated };
  const front = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const told = blocks.map(blockText).filter((piece) => piece !== '');
  return `${['---', ...front, '---', '', `# ${inline(title)}`, '', told.join('\n\n')].join('\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`;
    case 'paragraph':
      return inline(block.text);
    case 'facts':
      return block.items.map(({ label, value }) => `- **${inline(label)}:** ${inline(value)}`).join('\n');
    case 'list':
      return itemsText(block.items, block.ordered, '');
    case 'table':
      return tableText(block);
    case 'notice':
      return `> ${block.title === undefined ? '' : `**${inline(block.title)}** `}${inline(block.text)}`;
    case 'page-break':
      return '';
  }
}

function itemsText(items: readonly Item[], ordered: boolean, indent: string): string {
  return items
    .map(({ text, children = [] }, index) => {
      const mark = ordered ? `${index + 1}. ` : '- ';
      const inner = children.length === 0 ? '' : `\n${itemsText(children, false, indent + ' '.repeat(mark.length))}`;
      return `${indent}${mark}${inline(text)}${inner}`;
    })
    .join('\n');
}

function tableText({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = line(columns.map(({ title }) => inline(title)));
  const rule = line(columns.map(({ align }) => (align === 'end' ? '---:' : '---')));
  return [`**${inline(caption)}**`, '', head, rule, ...rows.map((row) => line(row.map(inline)))].join('\n');
}

/** On one line. */
function inline(text: Text): string {
  return runsOf(text)
    .map((run) => {
      if (typeof run === 'string') return escaped(run);
      if (run.style === 'exact') return code(run.text);
      return run.style === 'strong' ? `**${escaped(run.text).trim()}**` : escaped(run.text);
    })
    .join('')
    .trim();
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

/** What Markdown would read as markup, as an address, or, at the beginning, as a heading or a list. */
function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~$&@]/g, (mark) => named[mark] ?? `\\${mark}`)
    .replace(/\b(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** A code span fenced by more back-ticks than it holds; a bar would end a table's cell even in there. */
function code(text: string): string {
  const line = oneLine(text);
  if (line.includes('|')) return escaped(line);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const room = longest > 0 || line.startsWith(' ') ? ' ' : '';
  return `${fence}${room}${line}${room}${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
