import { documentTexts } from '../../i18n/document-texts.ts';
import { aiMark } from '../ai-mark.ts';
import type { ExportDocument } from '../document.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import { languageTag } from '../language-tag.ts';
import { drawBlock, drawHeading } from './blocks.ts';
import { setLines, soft } from './lines.ts';
import { describe, infoOf } from './metadata.ts';
import { drawLine, element, newDocument, newPage, page, type Sheet, sheetOn } from './sheet.ts';

/** A4, fonts embedded, tagged: headings, lists and tables mean what they look like, for screen readers too. */
export const pdf: ExportFormat = {
  extension: '.pdf',
  mediaType: 'application/pdf',
  write: async (input) => {
    const { title, language, documents } = input;
    const byModel = documents.some(({ aiGenerated }) => aiGenerated);
    const facts = { title, language: languageTag(language), created: new Date(input.generatedAt), aiMark: byModel ? aiMark : null };
    const doc = newDocument({
      pdfVersion: '1.7',
      tagged: true,
      lang: facts.language,
      displayTitle: true,
      info: infoOf(facts),
      // Else pdfkit opens Helvetica, which it reads from a file of its own and does not embed.
      font: null as never,
    });
    describe(doc, facts);
    const bytes = collected(doc);
    for (const document of documents) drawDocument(doc, document);
    drawFeet(sheetOn(doc, language), input, byModel);
    doc.end();
    return await bytes;
  },
};

function drawDocument(doc: PDFKit.PDFDocument, document: ExportDocument): void {
  const sheet = sheetOn(doc, document.language);
  newPage(sheet);
  doc.outline.addItem(document.title);
  const root = element(sheet, 'Document', null, { lang: languageTag(document.language) });
  drawHeading(sheet, root, 1, document.title);
  for (const block of document.blocks) drawBlock(sheet, root, block);
  root.end();
}

/** What the file is, that a model wrote in it, and the page: on every page, told to no screen reader a second time. */
function drawFeet(sheet: Sheet, { title, language }: ExportInput, byModel: boolean): void {
  const { t } = documentTexts(language);
  const { count } = sheet.doc.bufferedPageRange();
  const set = (text: string, width: number) => setLines(text, width, { size: 8, color: soft }, language, sheet.measure);
  for (let index = 0; index < count; index++) {
    sheet.doc.switchToPage(index);
    const [number] = set(t('exports.document.page', { page: index + 1, pages: count }), 120);
    const mark = byModel ? `${t('summary.ai')} · ` : '';
    const [foot, more] = set(mark + title, page.width - page.left - page.right - 130);
    const y = page.height - page.bottom + 24;
    sheet.doc.markContent('Artifact', { type: 'Pagination' });
    if (foot) drawLine(sheet, foot, page.left, y, 8);
    if (foot && more) drawLine(sheet, set('…', 20)[0] ?? foot, page.left + foot.width, y, 8);
    if (number) drawLine(sheet, number, page.width - page.right - number.width, y, 8);
    sheet.doc.endMarkedContent();
  }
}

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
