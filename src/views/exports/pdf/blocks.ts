import type { Block, Fact, Item, Text } from '../document.ts';
import { plainOf } from '../document.ts';
import { type Line, type Style, setLines, soft } from './lines.ts';
import { drawLine, type Element, element, ensure, lineHeight, marked, newPage, ornament, page, roomLeft, type Sheet } from './sheet.ts';
import { drawTable } from './table.ts';

const inner = page.width - page.left - page.right;
const body = 10;
const brand = '#12535f';

const headings = {
  1: { size: 19, before: 0, after: 8 },
  2: { size: 13, before: 16, after: 4 },
  3: { size: 11, before: 12, after: 3 },
  4: { size: 10, before: 8, after: 2 },
} as const;

export function drawHeading(sheet: Sheet, parent: Element, level: 1 | 2 | 3 | 4, text: Text): void {
  const { size, before, after } = headings[level];
  const lines = linesOf(sheet, text, inner, { size, bold: true, ...(level === 2 ? { color: brand } : {}) });
  if (sheet.y > page.top) sheet.y += before;
  // Never the last thing on a page.
  ensure(sheet, lines.length * lineHeight(size) + after + 3 * lineHeight(body));
  drawText(sheet, element(sheet, `H${level}`, parent, { title: plainOf(text) }), `H${level}`, lines, page.left, size);
  sheet.y += after;
}

export function drawBlock(sheet: Sheet, parent: Element, block: Block): void {
  switch (block.kind) {
    case 'heading':
      drawHeading(sheet, parent, block.level, block.text);
      break;
    case 'paragraph':
      drawText(sheet, element(sheet, 'P', parent), 'P', linesOf(sheet, block.text, inner, { size: body }), page.left, body);
      sheet.y += 5;
      break;
    case 'facts':
      drawFacts(sheet, parent, block.items);
      break;
    case 'list':
      drawItems(sheet, parent, block.items, block.ordered, page.left);
      sheet.y += 4;
      break;
    case 'table':
      drawTable(sheet, parent, block, inner);
      break;
    case 'notice':
      drawNotice(sheet, parent, block);
      break;
    case 'page-break':
      if (sheet.y > page.top) newPage(sheet);
  }
}

function linesOf({ language, measure }: Sheet, text: Text, width: number, style: Style): Line[] {
  return setLines(text, width, style, language, measure);
}

/** Lines from here on down, over as many pages as they take. `ground` is drawn below each page's part. */
function drawText(
  sheet: Sheet,
  owner: Element,
  type: string,
  lines: readonly Line[],
  x: number,
  size: number,
  ground?: (top: number, height: number) => void,
): void {
  const height = lineHeight(size);
  // A line alone at a page's foot or head is hard to read; short texts stay together.
  ensure(sheet, Math.min(lines.length, 2) * height);
  for (let at = 0; at < lines.length; ) {
    const fitting = Math.max(1, Math.floor(roomLeft(sheet) / height));
    const count = lines.length - at - fitting === 1 && fitting > 2 ? fitting - 1 : fitting;
    const part = lines.slice(at, at + count);
    const top = sheet.y;
    if (ground) ornament(sheet, () => ground(top, part.length * height));
    marked(sheet, owner, type, () => {
      for (const [index, line] of part.entries()) drawLine(sheet, line, x, top + index * height, size);
    });
    sheet.y += part.length * height;
    at += part.length;
    if (at < lines.length) newPage(sheet);
  }
}

const labelWidth = 140;

function drawFacts(sheet: Sheet, parent: Element, items: readonly Fact[]): void {
  const list = element(sheet, 'L', parent);
  const size = 9.5;
  for (const { label, value } of items) {
    const labels = linesOf(sheet, label, labelWidth - 12, { size, color: soft });
    const values = linesOf(sheet, value, inner - labelWidth, { size });
    const item = element(sheet, 'LI', list);
    ensure(sheet, Math.max(labels.length, Math.min(values.length, 8)) * lineHeight(size));
    const top = sheet.y;
    const pages = sheet.doc.bufferedPageRange().count;
    drawText(sheet, element(sheet, 'Lbl', item), 'Lbl', labels, page.left, size);
    const below = sheet.y;
    if (sheet.doc.bufferedPageRange().count === pages) sheet.y = top;
    drawText(sheet, element(sheet, 'LBody', item), 'LBody', values, page.left + labelWidth, size);
    if (sheet.doc.bufferedPageRange().count === pages) sheet.y = Math.max(sheet.y, below);
    sheet.y += 2;
  }
  sheet.y += 6;
}

function drawItems(sheet: Sheet, parent: Element, items: readonly Item[], ordered: boolean, x: number): void {
  const list = element(sheet, 'L', parent);
  const gutter = ordered ? 12 + 6 * String(items.length).length : 14;
  for (const [index, { text, children = [] }] of items.entries()) {
    const lines = linesOf(sheet, text, page.left + inner - x - gutter, { size: body });
    const [label] = linesOf(sheet, ordered ? `${index + 1}.` : '•', gutter, { size: body, color: soft });
    // With the first lines of what stands below it.
    ensure(sheet, (Math.min(lines.length, 3) + (children.length > 0 ? 3 : 0)) * lineHeight(body));
    const item = element(sheet, 'LI', list);
    const top = sheet.y;
    marked(sheet, element(sheet, 'Lbl', item), 'Lbl', () => label && drawLine(sheet, label, x, top, body));
    const words = element(sheet, 'LBody', item);
    drawText(sheet, words, 'LBody', lines, x + gutter, body);
    sheet.y += 2;
    if (children.length > 0) drawItems(sheet, words, children, false, x + gutter);
    if (ordered) sheet.y += 2;
  }
}

const tones = { ai: ['#e9f3f5', brand], warn: ['#fdf3df', '#c58a1a'], info: ['#f2f4f4', '#9aa7ac'] } as const;

function drawNotice(sheet: Sheet, parent: Element, { tone, title, text }: Extract<Block, { kind: 'notice' }>): void {
  const size = 9.5;
  const [ground, bar] = tones[tone];
  const words: Text = title === undefined ? text : [{ text: `${title}  `, style: 'strong' }, ...(typeof text === 'string' ? [text] : text)];
  const lines = linesOf(sheet, words, inner - 26, { size });
  sheet.y += 4;
  ensure(sheet, Math.min(lines.length, 20) * lineHeight(size) + 14);
  sheet.y += 6;
  drawText(sheet, element(sheet, 'Note', parent), 'Note', lines, page.left + 14, size, (top, height) => {
    sheet.doc.rect(page.left, top - 6, inner, height + 12).fill(ground);
    sheet.doc.rect(page.left, top - 6, 3, height + 12).fill(bar);
  });
  sheet.y += 14;
}
