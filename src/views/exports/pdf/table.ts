import type { Block, Text } from '../document.ts';
import { type Line, setLines, soft } from './lines.ts';
import { drawLine, type Element, element, ensure, lineHeight, marked, newPage, ornament, page, roomLeft, type Sheet } from './sheet.ts';

type Table = Extract<Block, { kind: 'table' }>;
interface Place {
  readonly x: number;
  readonly width: number;
  readonly align: 'start' | 'end';
}

const size = 8.5;
const row = lineHeight(size);
const pad = 4;
const gap = 14;

/** A table over as many pages as it takes, its head on each. A row stays whole where a page holds it. */
export function drawTable(sheet: Sheet, parent: Element, { caption, columns, rows }: Table, width: number): void {
  const places = placesOf(columns, width);
  const set = (text: Text, index: number, head: boolean) =>
    setLines(text, places[index]?.width ?? width, { size, bold: head, ...(head ? { color: soft } : {}) }, sheet.language, sheet.measure);
  const heads = columns.map(({ title }, index) => set(title, index, true));
  const headHeight = heightOf(heads) + 2 * pad;
  const captions = setLines(caption, width, { size: 10, bold: true }, sheet.language, sheet.measure);
  ensure(sheet, captions.length * lineHeight(10) + headHeight + 3 * row);
  const table = element(sheet, 'Table', parent);
  marked(sheet, element(sheet, 'Caption', table), 'Caption', () => {
    for (const line of captions) {
      drawLine(sheet, line, page.left, sheet.y, 10);
      sheet.y += lineHeight(10);
    }
  });
  const top = element(sheet, 'TR', element(sheet, 'THead', table));
  const titles = columns.map(() => element(sheet, 'TH', top, { scope: 'Column' }));
  drawCells(sheet, heads, places, (index, draw) => titles[index] && marked(sheet, titles[index], 'TH', draw));
  rule(sheet, width);
  const below = element(sheet, 'TBody', table);
  for (const cells of rows) {
    const lines = cells.map((cell, index) => set(cell, index, false));
    const again = () => {
      newPage(sheet);
      ornament(sheet, () => drawCells(sheet, heads, places, (_, draw) => draw()));
      rule(sheet, width);
    };
    if (heightOf(lines) + 2 * pad > roomLeft(sheet) && heightOf(lines) < page.height / 2) again();
    const line = element(sheet, 'TR', below);
    const owners = cells.map(() => element(sheet, 'TD', line));
    for (let rest = lines; ; again()) {
      const fitting = Math.max(1, Math.floor((roomLeft(sheet) - 2 * pad) / row));
      drawCells(
        sheet,
        rest.map((cell) => cell.slice(0, fitting)),
        places,
        (index, draw) => owners[index] && marked(sheet, owners[index], 'TD', draw),
      );
      rest = rest.map((cell) => cell.slice(fitting));
      if (rest.every((cell) => cell.length === 0)) break;
    }
    rule(sheet, width);
  }
  sheet.y += 10;
}

function placesOf(columns: Table['columns'], width: number): Place[] {
  const whole = columns.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const room = width - gap * (columns.length - 1);
  let x = page.left;
  return columns.map(({ align, weight = 1 }) => {
    const place = { x, width: (room * weight) / whole, align };
    x += place.width + gap;
    return place;
  });
}

function drawCells(
  sheet: Sheet,
  cells: readonly (readonly Line[])[],
  places: readonly Place[],
  own: (index: number, draw: () => void) => void,
): void {
  const top = sheet.y + pad;
  for (const [index, lines] of cells.entries()) {
    const place = places[index];
    if (!place || lines.length === 0) continue;
    own(index, () => {
      for (const [at, line] of lines.entries()) {
        const x = place.align === 'end' ? place.x + place.width - line.width : place.x;
        drawLine(sheet, line, x, top + at * row, size);
      }
    });
  }
  sheet.y = top + heightOf(cells) + pad;
}

function heightOf(cells: readonly (readonly Line[])[]): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * row;
}

function rule(sheet: Sheet, width: number): void {
  ornament(sheet, () =>
    sheet.doc
      .moveTo(page.left, sheet.y)
      .lineTo(page.left + width, sheet.y)
      .lineWidth(0.5)
      .stroke('#d9dfe0'),
  );
}
