import { statementText } from '../../components/statement.tsx';
import { type DocumentTexts, documentTexts } from '../../i18n/document-texts.ts';
import type { ExportInput } from '../format.ts';
import { type ExportFormatId, exportFormats } from '../formats.ts';
import { summaryDocument } from './document.ts';
import type { FileWish, SummaryForFile } from './props.ts';
import { summaryRecord } from './record.ts';
import { summarySheet } from './sheet.ts';

export interface WrittenFile {
  /** What a download is called. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** One file of one summary or several (SPEC G1). Each is told in its own language; the file's own words are in the file's. */
export async function writeSummaries(summaries: readonly SummaryForFile[], format: ExportFormatId, wish: FileWish): Promise<WrittenFile> {
  const { extension, mediaType, write } = exportFormats[format];
  return { name: nameOf(summaries, wish) + extension, mediaType, bytes: await write(summariesInput(summaries, wish)) };
}

export function summariesInput(summaries: readonly SummaryForFile[], wish: FileWish): ExportInput {
  const { generatedAt } = wish;
  const language = wish.language ?? summaries[0]?.content.language ?? 'en';
  const texts = textsIn(language, wish);
  const inOwn = (summary: SummaryForFile) => (summary.content.language === language ? texts : textsIn(summary.content.language, wish));
  return {
    title: titleOf(summaries, texts, generatedAt),
    language,
    generatedAt,
    documents: summaries.map((summary) => summaryDocument(summary, inOwn(summary), generatedAt)),
    data: { kind: 'summaries', records: summaries.map((summary) => summaryRecord(summary, inOwn(summary))) },
    sheet: summarySheet(summaries, texts),
  };
}

function textsIn(language: DocumentTexts['language'], { timeZone, issueTypes }: FileWish): DocumentTexts {
  return documentTexts(language, timeZone, issueTypes);
}

function titleOf(summaries: readonly SummaryForFile[], texts: DocumentTexts, generatedAt: string): string {
  const [only] = summaries;
  if (only && summaries.length === 1) return statementText(only.content.title, only.content.language);
  return texts.t('exports.document.several', { count: summaries.length, when: texts.moment(generatedAt) });
}

/** Of the session's day and id: a title may hold anything. */
function nameOf(summaries: readonly SummaryForFile[], { generatedAt }: FileWish): string {
  const [only] = summaries;
  if (only && summaries.length === 1)
    return `debrief-${only.session.start.slice(0, 10)}-${only.session.id.slice(-12)}-${only.content.language}`;
  return `debrief-${generatedAt.slice(0, 10)}-${summaries.length}`;
}
