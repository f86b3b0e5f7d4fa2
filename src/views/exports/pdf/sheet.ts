import PDFDocument from 'pdfkit';
import type { SummaryLanguage } from '../../summary-text/types.ts';
import { type Face, fontBytes } from './fonts.ts';
import type { Line, Measure } from './lines.ts';

/** A4 in points. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 56, top: 56, bottom: 70 } as const;

export type Element = PDFKit.PDFStructureElement;
type Doc = PDFKit.PDFDocument;

/** What a document is drawn on: the pages, how far down the last one is used, and the tree of meanings beside them. */
export interface Sheet {
  readonly doc: Doc;
  readonly language: SummaryLanguage;
  readonly measure: Measure;
  /** Points from the page's top. */
  y: number;
}

export function sheetOn(doc: Doc, language: SummaryLanguage): Sheet {
  const opened = new Set<Face>();
  const use = (face: Face) => {
    if (!opened.has(face)) doc.registerFont(face, fontBytes(face));
    opened.add(face);
    return doc.font(face);
  };
  const widths = new Map<string, number>();
  const measure: Measure = (text, face, size) => {
    const key = `${face} ${text}`;
    const unit = widths.get(key) ?? use(face).fontSize(100).widthOfString(text) / 100;
    widths.set(key, unit);
    return unit * size;
  };
  return { doc, language, measure, y: page.height };
}

export function newDocument(options: PDFKit.PDFDocumentOptions): Doc {
  return new PDFDocument({ ...options, size: [page.width, page.height], margin: 0, autoFirstPage: false, bufferPages: true });
}

export function newPage(sheet: Sheet): void {
  sheet.doc.addPage();
  sheet.y = page.top;
}

export function roomLeft(sheet: Sheet): number {
  return page.height - page.bottom - sheet.y;
}

/** Goes to a new page where `height` does not fit and a whole page would help. */
export function ensure(sheet: Sheet, height: number): void {
  if (height > roomLeft(sheet) && sheet.y > page.top) newPage(sheet);
}

/** An element of the document's structure below another, or below the root. */
export function element(
  sheet: Sheet,
  type: string,
  parent: Element | null,
  options: { readonly title?: string; readonly lang?: string; readonly scope?: 'Column' } = {},
): Element {
  const made = sheet.doc.struct(type, options as never);
  if (parent) parent.add(made);
  else sheet.doc.addStructure(made);
  return made;
}

/** Draws what belongs to an element; all of it on this page. */
export function marked(sheet: Sheet, owner: Element, type: string, draw: () => void): void {
  const content = sheet.doc.markStructureContent(type);
  draw();
  sheet.doc.endMarkedContent();
  owner.add(content);
}

/** Draws what no reader is told of: a background, a rule, a page number. */
export function ornament(sheet: Sheet, draw: () => void): void {
  sheet.doc.markContent('Artifact', { type: 'Layout' });
  draw();
  sheet.doc.endMarkedContent();
}

export function lineHeight(size: number): number {
  return size * 1.45;
}

/** One line, its top at `y`. */
export function drawLine({ doc }: Sheet, { segments }: Line, x: number, y: number, size: number): void {
  const baseline = y + lineHeight(size) * 0.74;
  for (const segment of segments) {
    doc.font(segment.face).fontSize(segment.size).fillColor(segment.color);
    doc.text(segment.text, x + segment.x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }
}
