import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountTables } from '../../../src/server/domain/accounts/table/model.ts';
import { openTable, type TableRow } from '../../../src/server/domain/tables/read.ts';
import { Failure } from '../../../src/server/kit/errors.ts';

function read(text: string): TableRow[] | Failure {
  try {
    return [...openTable(accountTables, 'a.csv', Buffer.from(text)).rows];
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

test('of any text every row has a line of its own, in order, or the file is refused with a code', () => {
  const sign = fc.constantFrom('a', '@', ',', ';', '"', '\n', '\r\n', '\r', ' ', '\ufeff', 'é', "'", '=');
  const text = fc.array(sign, { maxLength: 60 }).map((signs) => `email,name\n${signs.join('')}`);
  fc.assert(
    fc.property(text, (given) => {
      const rows = read(given);
      if (rows instanceof Failure) return;
      const lines = rows.map(({ line }) => line);
      expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
      for (const line of lines) expect(line).toBeGreaterThan(1);
    }),
    { numRuns: 2000 },
  );
});

test('of a whole table every cell arrives, whatever stands in it, at the line where its row begins', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', ' ', '€'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (cells) => {
      const quoted = cells.map((row) => row.map((one) => `"x${one.replaceAll('"', '""')}x"`).join(','));
      let line = 2;
      const wanted = cells.map((row) => {
        const at = line;
        line += 1 + (row.join('').match(/\n/g)?.length ?? 0);
        return { line: at, row: { cells: row.map((one) => `x${one}x`) } };
      });
      expect(read(`email,name\n${quoted.join('\n')}`)).toEqual(wanted);
    }),
    { numRuns: 500 },
  );
});

test('one wrong row spoils no other', () => {
  const quotes = { fault: { field: '', reason: 'table.quotes' } };
  expect(read('email,name\n"a"x,A\nb,B\n"c"y"z,"C\nd,D\ne"e",E\n"f,F\ng,G')).toEqual([
    { line: 2, row: quotes },
    { line: 3, row: { cells: ['b', 'B'] } },
    { line: 4, row: quotes },
    { line: 5, row: { cells: ['d', 'D'] } },
    { line: 6, row: quotes },
    { line: 7, row: { fault: { field: '', reason: 'table.quote-open' } } },
    { line: 8, row: { cells: ['g', 'G'] } },
  ]);
});

test.each([
  ['quotation marks alone', '"\n'.repeat(50_000), 25_000],
  ['pairs of marks that are none', '"a\nb"x,\n'.repeat(25_000), 50_000],
  ['one mark, and then a long table', `"${'a@b.de,A\n'.repeat(50_000)}`, 50_000],
])('%s take no time', (_name, text, rows) => {
  const start = performance.now();
  expect(read(`email,name\n${text}`)).toHaveLength(rows);
  expect(performance.now() - start).toBeLessThan(15_000);
});

test('a file of other bytes is refused with the line that holds them', () => {
  const bytes = Buffer.concat([Buffer.from('email,name\na@b.de,A\nb@b.de,'), Buffer.from([0xe9]), Buffer.from('\nc@b.de,C')]);
  const params = { file: 'a.csv', line: 3, field: '', reason: 'file.not-utf-8' };
  expect(() => openTable(accountTables, 'a.csv', bytes)).toThrow(expect.objectContaining({ params }));
});
