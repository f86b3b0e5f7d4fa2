import { AlignmentType, Document, Footer, type ISectionOptions, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { documentTexts } from '../../i18n/document-texts.ts';
import { aiMark } from '../ai-mark.ts';
import type { ExportDocument } from '../document.ts';
import type { ExportFormat } from '../format.ts';
import { languageTag } from '../language-tag.ts';
import { bodyOf } from './blocks.ts';
import { numbering } from './lists.ts';
import { styles } from './styles.ts';
import { safe } from './words.ts';

/** Office Open XML with real headings, lists and tables; the AI mark stands among the file's own properties. */
export const docx: ExportFormat = {
  extension: '.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: async ({ title, language, generatedAt, documents }) => {
    const byModel = documents.some(({ aiGenerated }) => aiGenerated);
    let lists = 0;
    const nextList = () => ++lists;
    const foot = byModel ? documentTexts(language).t('summary.ai') : '';
    const sections = documents.map((document) => sectionOf(document, nextList, foot));
    const file = new Document({
      title: safe(title),
      creator: 'Debrief',
      lastModifiedBy: 'Debrief',
      ...(byModel ? { keywords: 'AI-generated' } : {}),
      styles: styles(languageTag(language)),
      numbering,
      customProperties: [
        { name: 'AIGenerated', value: String(byModel) },
        ...(byModel ? [{ name: 'DigitalSourceType', value: aiMark }] : []),
        { name: 'Language', value: languageTag(language) },
        { name: 'GeneratedAt', value: generatedAt },
      ],
      sections,
    });
    return new Uint8Array(await Packer.toArrayBuffer(file));
  },
};

/** Each document begins on a page of its own. */
function sectionOf(document: ExportDocument, nextList: () => number, foot: string): ISectionOptions {
  return {
    properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
    footers: { default: footer([foot, document.title].filter((part) => part !== '').join(' · ')) },
    children: [new Paragraph({ style: 'Title', children: [new TextRun(safe(document.title))] }), ...bodyOf(document.blocks, nextList)],
  };
}

function footer(words: string): Footer {
  const number = new TextRun({ children: ['  ·  ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [new Paragraph({ style: 'Footer', alignment: AlignmentType.START, children: [new TextRun(safe(words)), number] })],
  });
}
