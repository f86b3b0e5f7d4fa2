import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Item } from '../document.ts';
import { levelOf } from './lists.ts';
import { safe, wordsOf } from './words.ts';

/** Between the margins, in twentieths of a point. */
const width = 9638;

export function bodyOf(blocks: readonly Block[], nextList: () => number): FileChild[] {
  return blocks.flatMap((block) => partsOf(block, nextList));
}

function partsOf(block: Block, nextList: () => number): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ style: `Heading${block.level - 1}`, children: wordsOf(block.text) })];
    case 'paragraph':
      return [new Paragraph({ children: wordsOf(block.text) })];
    case 'facts':
      return [factsTable(block), spacer()];
    case 'list':
      return itemsOf(block.items, block.ordered ? { reference: 'numbers', instance: nextList() } : { reference: 'points', instance: 0 }, 0);
    case 'table':
      return [new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(safe(block.caption))] }), gridOf(block), spacer()];
    case 'notice':
      return [noticeOf(block)];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** Word wants a paragraph between two tables, else it joins them. */
function spacer(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 60 }, children: [] });
}

interface Numbering {
  readonly reference: string;
  readonly instance: number;
}

function itemsOf(items: readonly Item[], numbering: Numbering, depth: number): Paragraph[] {
  return items.flatMap(({ text, children = [] }) => [
    new Paragraph({ numbering: { ...numbering, level: levelOf(depth) }, spacing: { after: 60 }, children: wordsOf(text) }),
    ...itemsOf(children, { reference: 'points', instance: 0 }, depth + 1),
  ]);
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'D9DFE0' } as const;

function factsTable({ items }: Extract<Block, { kind: 'facts' }>): Table {
  const widths = [2600, width - 2600];
  return tableOf(
    widths,
    items.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(widths[0], new Paragraph({ style: 'Label', children: [new TextRun(safe(label))] })),
            cell(widths[1], new Paragraph({ style: 'Cell', children: wordsOf(value) })),
          ],
        }),
    ),
    none,
  );
}

function gridOf({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const whole = columns.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const widths = columns.map(({ weight = 1 }) => Math.floor((width * weight) / whole));
  const aligned = (index: number) => ({ alignment: columns[index]?.align === 'end' ? AlignmentType.END : AlignmentType.START });
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(({ title }, index) =>
      cell(widths[index], new Paragraph({ style: 'Label', ...aligned(index), children: [new TextRun({ text: safe(title), bold: true })] })),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, index) =>
          cell(widths[index], new Paragraph({ style: 'Cell', ...aligned(index), children: wordsOf(text) })),
        ),
      }),
  );
  return tableOf(widths, [head, ...body], thin);
}

function tableOf(widths: readonly number[], rows: readonly TableRow[], line: typeof none | typeof thin): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: line, insideHorizontal: line },
    rows: [...rows],
  });
}

function cell(size: number | undefined, content: Paragraph): TableCell {
  return new TableCell({
    width: { size: size ?? 0, type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 0, right: 140 },
    children: [content],
  });
}

const tones = { ai: ['E9F3F5', '12535F'], warn: ['FDF3DF', 'C58A1A'], info: ['F2F4F4', '9AA7AC'] } as const;

function noticeOf({ tone, title, text }: Extract<Block, { kind: 'notice' }>): Paragraph {
  const [ground, bar] = tones[tone];
  return new Paragraph({
    shading: { type: ShadingType.CLEAR, fill: ground, color: 'auto' },
    border: { left: { style: BorderStyle.SINGLE, size: 24, color: bar, space: 8 } },
    indent: { left: 200 },
    spacing: { before: 120, after: 160 },
    children: [...(title === undefined ? [] : [new TextRun({ text: `${safe(title)}  `, bold: true })]), ...wordsOf(text)],
  });
}
