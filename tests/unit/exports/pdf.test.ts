import { expect, test } from 'vitest';
import type { Block, ExportDocument } from '../../../src/views/exports/document.ts';
import { pdf } from '../../../src/views/exports/pdf/pdf.ts';
import { writeSummaries } from '../../../src/views/exports/summaries/file.ts';
import { type SummaryLanguage, summaryLanguages } from '../../../src/views/summary-text/types.ts';
import { inkInMargins, readPdf } from '../../helpers/read-pdf.ts';
import { longCommand, longPath, summaryForFile } from '../../helpers/summary-for-file.ts';

const generatedAt = '2026-11-21T21:00:00.000Z';
const wish = (language: SummaryLanguage) => ({ language, timeZone: 'America/Sao_Paulo', generatedAt });
const solid = (text: string) => text.replace(/\s+/g, '');

async function written(title: string, blocks: readonly Block[], change: Partial<ExportDocument> = {}): Promise<Uint8Array> {
  const document: ExportDocument = { title, language: 'en', generatedAt, aiGenerated: true, blocks, ...change };
  const rest = { data: { kind: 'x', records: [] }, sheet: { columns: [], rows: [] } };
  return await pdf.write({ title, language: document.language, generatedAt, documents: [document], ...rest });
}

test('G1: a Portuguese session of 40 steps: every step, path and command whole, on several pages', async () => {
  const { bytes } = await writeSummaries([summaryForFile('pt', 40)], 'pdf', wish('pt'));
  const { pages, texts } = await readPdf(bytes);
  expect(pages).toBeGreaterThan(3);
  const all = solid(texts.join(''));
  for (const part of [
    'Impressora não imprime após a atualização',
    'A cliente não conseguia imprimir',
    'O que foi feito',
    'Revisado por Rui Faria',
  ])
    expect(all).toContain(solid(part));
  expect(all.split(solid(longPath))).toHaveLength(15);
  expect(all.split(solid(longCommand))).toHaveLength(15);
  for (let step = 1; step <= 40; step += 1) expect(all, `step ${step}`).toContain(`${step}.0`);
  expect(all).toContain(solid('[06:14:07–06:15:41]'));
  expect(all).toContain('America/Sao_Paulo');
  for (const [index, text] of texts.entries()) expect(text).toContain(`Página ${index + 1} de ${pages}`);
  for (let page = 1; page <= pages; page += 1) expect(await inkInMargins(bytes, page), `page ${page}`).toBe(false);
});

test('G1: Japanese and Chinese read back as they were written, in their own fonts', async () => {
  const japanese = await readPdf((await writeSummaries([summaryForFile('ja')], 'pdf', wish('ja'))).bytes);
  expect(solid(japanese.texts.join(''))).toContain('担当者がドライバーを削除し、印刷キューを空にして、以前の版を再インストールしました。');
  expect(solid(japanese.texts.join(''))).toContain('JoãoConceição');
  const chinese = await readPdf((await writeSummaries([summaryForFile('zh')], 'pdf', wish('zh'))).bytes);
  expect(solid(chinese.texts.join(''))).toContain('技术人员删除了驱动程序，清空打印队列，并重新安装旧版本。');
});

test.each(summaryLanguages)('every letter of a document in %s has a font, embedded', async (language) => {
  const { bytes } = await writeSummaries([summaryForFile(language)], 'pdf', wish(language));
  const { texts } = await readPdf(bytes);
  expect(texts.join('')).not.toContain('\u25a1');
  const raw = Buffer.from(bytes).toString('latin1');
  expect(raw.match(/\/FontFile2/g)?.length).toBe(raw.match(/\/Type \/FontDescriptor/g)?.length);
  expect(raw).not.toContain('/Helvetica');
});

test('E7: title, language and the AI mark stand in the file for machines; a title writes nothing else there', async () => {
  const title = '</rdf:li><evil>&"x"';
  const { info, language, xmp, isTagged } = await readPdf(await written(title, [], { language: 'pt' }));
  expect(info).toMatchObject({ Title: title, Keywords: 'AI-generated' });
  expect([language, isTagged]).toEqual(['pt-BR', true]);
  expect(xmp).toContain('<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia<');
  expect(xmp).not.toContain('<evil>');
  const plain = await readPdf(await written('Told by code', [], { aiGenerated: false }));
  expect(plain.info['Keywords']).toBeUndefined();
  expect(plain.xmp).not.toContain('trainedAlgorithmicMedia');
});

test('tagged: headings, lists and tables mean what they look like, over pages too', async () => {
  const rows = Array.from({ length: 90 }, (_, n) => [`row ${n}`, String(n)]);
  const columns = [
    { title: 'What', align: 'start' as const, weight: 3 },
    { title: 'Minutes', align: 'end' as const },
  ];
  const { roles, texts, pages } = await readPdf(
    await written('Report', [
      { kind: 'heading', level: 2, text: 'Sessions' },
      { kind: 'list', ordered: true, items: [{ text: 'one', children: [{ text: 'inner' }] }] },
      { kind: 'table', caption: 'All', columns, rows },
    ]),
  );
  expect(pages).toBeGreaterThan(2);
  expect(roles.slice(0, 3)).toEqual(['Root', 'Document', 'H1']);
  for (const role of ['H2', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'Caption', 'TH', 'TD']) expect(roles).toContain(role);
  expect(roles.filter((role) => role === 'TD')).toHaveLength(180);
  expect(roles.filter((role) => role === 'TH')).toHaveLength(2);
  for (const text of texts) expect(text).toContain('Minutes');
});

test('a cell longer than a page goes on over the next ones; the same input makes the same bytes', async () => {
  const columns = [{ title: 'Log', align: 'start' as const }];
  const cell = Array.from({ length: 300 }, (_, n) => `line-${n};`).join('\n');
  const make = () => written('Long', [{ kind: 'table', caption: 'c', columns, rows: [[cell]] }]);
  const [once, again] = [await make(), await make()];
  const all = solid((await readPdf(once)).texts.join(''));
  for (const n of [0, 150, 299]) expect(all).toContain(`line-${n};`);
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
});

test('what no font shows leaves a box, not a hole', async () => {
  const { texts } = await readPdf(await written('Sign', [{ kind: 'paragraph', text: 'a 😀 b 한 c' }]));
  expect(texts.join('')).toMatch(/a □ b □ c/);
});
