import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { reportFormats } from '../../../src/server/domain/reports/model.ts';
import { csv } from '../../../src/views/exports/csv.ts';
import { exportFormatIds } from '../../../src/views/exports/formats.ts';
import { writeSummaries } from '../../../src/views/exports/summaries/file.ts';
import { summariesFileSchema } from '../../../src/views/exports/summaries/record.ts';
import { summaryLanguages } from '../../../src/views/summary-text/types.ts';
import { summaryForFile } from '../../helpers/summary-for-file.ts';

const generatedAt = '2026-11-21T21:00:00.000Z';
const wish = { language: 'pt', timeZone: 'America/Sao_Paulo', generatedAt } as const;
const check = ajvFormats.default(new Ajv2020({ strict: false })).compile(z.toJSONSchema(summariesFileSchema));

const jsonOf = async (...made: ReturnType<typeof summaryForFile>[]) =>
  JSON.parse(new TextDecoder().decode((await writeSummaries(made, 'json', wish)).bytes)) as { records: Record<string, unknown>[] };

test('the formats that can be asked for are those that can be written', () => {
  expect([...exportFormatIds].sort()).toEqual([...reportFormats].sort());
});

test('JSON is as its schema says, which refuses what it does not name', async () => {
  for (const language of summaryLanguages) {
    const file = await jsonOf(summaryForFile(language));
    expect(check(file), JSON.stringify(check.errors)).toBe(true);
  }
  const file = await jsonOf(summaryForFile('pt', 1));
  expect(check({ ...file, more: 1 })).toBe(false);
  expect(check({ ...file, records: [{ ...file.records[0], outcome: 'fine' }] })).toBe(false);
});

test('JSON tells evidence with its times, what the code says in words, and the AI mark', async () => {
  const { records } = await jsonOf(summaryForFile('pt', 1));
  expect(records[0]).toMatchObject({
    aiGenerated: true,
    digitalSourceType: expect.stringContaining('trainedAlgorithmicMedia'),
    result: { text: 'O cliente escreveu: “Agora imprime, obrigado!”.', by: 'code', events: [{ number: 5, at: null }] },
    problem: { events: [{ number: 1, at: '2026-03-02T09:14:07.000Z' }, { number: 2 }, { number: 3 }] },
    issueTypes: [{ code: 'printing', name: 'Impressão' }],
    review: { by: { id: 'account:1', name: 'Rui Faria' } },
  });
});

const cells = (bytes: Uint8Array) => parse(Buffer.from(bytes), { bom: true }) as string[][];

test('CSV: a mark for Excel, a row for each summary, times in the zone that the heads name', async () => {
  const { bytes } = await writeSummaries([summaryForFile('pt'), summaryForFile('pt', 2)], 'csv', wish);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head = [], ...rows] = cells(bytes);
  expect(rows).toHaveLength(2);
  expect(head).toContain('Início (America/Sao_Paulo)');
  expect(rows[0]?.[head.indexOf('Início (America/Sao_Paulo)')]).toBe('2026-03-02 06:14');
  expect(rows[0]?.[head.indexOf('Desfecho')]).toBe('resolvido');
  expect(rows[0]?.[head.indexOf('Gerado por IA')]).toBe('sim');
});

test('F5: where no supporter may be told, there is no column for one', async () => {
  const unnamed = { ...summaryForFile('pt'), session: { ...summaryForFile('pt').session, supporter: { name: '' } } };
  const [head] = cells((await writeSummaries([unnamed], 'csv', wish)).bytes);
  expect(head).not.toContain('Técnico');
  expect((await jsonOf(unnamed)).records[0]?.['session']).toMatchObject({ supporter: null });
});

test('CSV: no cell is a formula, and none breaks its row', async () => {
  const dangerous = [
    '=1+1',
    '+cmd|x',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\n@x',
    '\uff1d1',
    'a"b',
    'a,b;c',
    'two\nlines',
    '=HYPERLINK("x")',
  ];
  const bytes = await csv.write({
    title: '',
    language: 'en',
    generatedAt,
    documents: [],
    data: { kind: 'x', records: [] },
    sheet: { columns: ['what', 'n'], rows: dangerous.map((one) => [one, -3]) },
  });
  const [, ...rows] = cells(bytes);
  expect(rows).toHaveLength(dangerous.length);
  for (const [cell = '', number] of rows) {
    expect(cell, JSON.stringify(cell)).not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/);
    expect(number).toBe('-3');
  }
});
