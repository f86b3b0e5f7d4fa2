import { type Block, type ExportDocument, type Item, plainOf } from './document.ts';
import type { ExportFormat } from './format.ts';

/** Plain text in UTF-8: nothing to escape, so nothing can be hidden in it. */
export const text: ExportFormat = {
  extension: '.txt',
  mediaType: 'text/plain; charset=utf-8',
  write: async ({ documents }) => new TextEncoder().encode(documents.map(documentText).join(`\n${'='.repeat(72)}\n\n`)),
};

function documentText({ title, blocks }: ExportDocument): string {
  const told = blocks.map(blockText).filter((piece) => piece !== '');
  return `${[title, '='.repeat(Math.min(72, title.length)), '', told.join('\n\n')].join('\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const words = plainOf(block.text);
      return block.level === 2 ? `${words}\n${'-'.repeat(Math.min(72, words.length))}` : words;
    }
    case 'paragraph':
      return plainOf(block.text);
    case 'facts':
      return block.items.map(({ label, value }) => `${label}: ${plainOf(value)}`).join('\n');
    case 'list':
      return itemsText(block.items, block.ordered, '');
    case 'table':
      return [block.caption, ...block.rows.map((row) => rowText(block.columns, row))].join('\n\n');
    case 'notice':
      return `[${[block.title, plainOf(block.text)].filter(Boolean).join(': ')}]`;
    case 'page-break':
      return '';
  }
}

function itemsText(items: readonly Item[], ordered: boolean, indent: string): string {
  return items
    .map(({ text: words, children = [] }, index) => {
      const mark = ordered ? `${index + 1}. ` : '- ';
      const inner = indent + ' '.repeat(mark.length);
      const line = `${indent}${mark}${plainOf(words).replaceAll('\n', `\n${inner}`)}`;
      return children.length === 0 ? line : `${line}\n${itemsText(children, false, inner)}`;
    })
    .join('\n');
}

/** A row as lines of "title: cell": columns of text break where fonts and scripts differ. */
function rowText(columns: readonly { readonly title: string }[], row: readonly Parameters<typeof plainOf>[0][]): string {
  return row.map((cell, index) => `${columns[index]?.title ?? ''}: ${plainOf(cell)}`).join('\n');
}
