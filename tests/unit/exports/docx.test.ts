import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { parse } from 'node-html-parser';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { docx } from '../../../src/views/exports/docx/docx.ts';
import { writeSummaries } from '../../../src/views/exports/summaries/file.ts';
import { longCommand, longPath, summaryForFile } from '../../helpers/summary-for-file.ts';

const generatedAt = '2026-11-21T21:00:00.000Z';
const wish = { language: 'pt', timeZone: 'Europe/Lisbon', generatedAt } as const;

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

test('G1: read by another program: headings, steps as a numbered list, whole paths and commands', async () => {
  const { bytes, mediaType, name } = await writeSummaries([summaryForFile('pt', 40)], 'docx', wish);
  expect([mediaType, name]).toEqual([
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'debrief-2026-03-02-000000000001-pt.docx',
  ]);
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ["p[style-name='Title'] => h1:fresh"] },
  );
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  const page = parse(value);
  expect(page.querySelector('h1')?.text).toBe('Impressora não imprime após a atualização');
  expect(page.querySelectorAll('h1').map(({ text }) => text)).toEqual(expect.arrayContaining(['Problema', 'Etapas']));
  const steps = page.querySelectorAll('ol > li');
  expect(steps).toHaveLength(40);
  expect(page.text.split(longPath)).toHaveLength(15);
  expect(page.text.split(longCommand)).toHaveLength(15);
  expect(page.text).toContain('Gerado por IA');
});

test('every part is well-formed, whatever the session holds; title, language and AI mark stand in the properties', async () => {
  const evil = `</w:t></w:p><w:p/> & "q" ]]> \ufffe\uffff \u{1F600} {{x}}`;
  const bytes = await docx.write({
    title: evil,
    language: 'ja',
    generatedAt,
    documents: [
      {
        title: evil,
        language: 'ja',
        generatedAt,
        aiGenerated: true,
        blocks: [
          { kind: 'paragraph', text: [evil, { text: evil, style: 'exact' }, 'two\nlines'] },
          { kind: 'facts', items: [{ label: evil, value: evil }] },
          { kind: 'table', caption: evil, columns: [{ title: evil, align: 'end' }], rows: [[evil]] },
          { kind: 'notice', tone: 'ai', title: evil, text: evil },
          { kind: 'page-break' },
          { kind: 'list', ordered: true, items: [{ text: evil, children: [{ text: evil, children: [{ text: evil }] }] }] },
        ],
      },
    ],
    data: { kind: 'x', records: [] },
    sheet: { columns: [], rows: [] },
  });
  const parts = partsOf(bytes);
  for (const [name, text] of Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name))) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => expect.unreachable(`${name}: ${error.message}`));
    parser.write(text).close();
  }
  expect(parts['docProps/core.xml']).toContain('<dc:title>&lt;/w:t&gt;');
  expect(parts['docProps/custom.xml']).toMatch(/name="AIGenerated".*?>true</s);
  expect(parts['docProps/custom.xml']).toContain('trainedAlgorithmicMedia');
  expect(parts['word/styles.xml']).toMatch(/<w:lang [^>]*w:val="ja"/);
  expect(parts['word/document.xml']).toContain('w:tblHeader');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  expect(value).toContain('</w:t></w:p><w:p/> & "q" ]]> ');
});
