import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../../src/server/domain/sessions/model.ts';
import { checkSummary } from '../../../src/server/domain/summaries/checks/check-summary.ts';
import { nobody, type People } from '../../../src/server/domain/summaries/checks/source.ts';
import type { Statement, SummaryContent } from '../../../src/server/domain/summaries/model.ts';
import { customer, run, session, supporter } from '../timeline/session.ts';

const events = session(
  customer(0, 'Hello, the label printer in the warehouse prints blank labels since Monday morning.'),
  supporter(10, 'I look at the print queue of LBL-02, Mr Okafor.'),
  run(20, 'Get-Printer LBL-02', 'PrinterStatus: Normal, 14 jobs'),
  supporter(40, 'Driver 3.2 is refused with 0x0000011b, so I go back to driver 3.1.'),
  customer(60, 'Now the labels are readable again, thank you!'),
  [80, 'note', { text: 'Driver 3.1 stays until the vendor repairs 3.2. Call back on Friday at 10:30.' }],
);
const people: People = { supporter: 'Ruth Calloway', customer: 'Femi Okafor', others: ['PC-17'] };

const said = (text: string, by: 'model' | 'person' | 'code' = 'model'): Statement => ({ by, text, plain: null, events: [0] });
const blank = { title: said('Blank labels'), problem: null, cause: null, done: null, result: null, open: [], steps: [] };
const written = (change: Partial<SummaryContent>) => ({ ...blank, language: 'en', outcome: 'solved', ...change }) as SummaryContent;

function codesOf(change: Partial<SummaryContent>, source: readonly SessionEvent[] = events): string[] {
  return checkSummary(written(change), { events: source, people }).map(({ code }) => code);
}

describe('E3: what the events do not carry is flagged', () => {
  it.each<[code: string, change: Partial<SummaryContent>, detail: string]>([
    ['entity', { done: said('The queue of LBL-03 was checked.') }, 'LBL-03'],
    ['entity', { done: said('Went back to driver 3.1 after 0x0000011c.') }, '0x0000011c'],
    ['entity', { problem: said('The labels of Ms Weber were blank since Monday.') }, 'Weber'],
    ['entity', { problem: said('Weber wanted readable labels from the printer.') }, 'Weber'],
    ['number', { done: said('The print queue of LBL-02 held 17 jobs.') }, '17'],
    ['number', { open: [said('Call back on Friday at 10:45.')] }, '10:45'],
    ['unsupported', { cause: said('The mailbox of the accounting office was full, so invoices bounced.') }, 'The mailbox'],
    ['contradiction', { result: said('The labels are not readable.') }, 'The labels are not readable.'],
    ['contradiction', { result: said('The labels are readable again.'), outcome: 'not-solved' }, 'The labels are readable again.'],
    ['speaker', { problem: said('Ruth had blank labels from the label printer since Monday.') }, 'Ruth Calloway'],
    ['negation', { problem: said('The label printer in the warehouse does not print blank labels.') }, 'The label printer'],
  ])('%s: %j', (code, change, detail) => {
    const flags = checkSummary(written(change), { events, people });
    expect(flags.map((flag) => flag.code)).toContain(code);
    const flag = flags.find((one) => one.code === code);
    expect(flag?.detail.startsWith(detail)).toBe(true);
    expect(flag?.events?.length).toBeGreaterThan(0);
  });

  it('order: a step that begins before the one above it', () => {
    const step = (...positions: number[]) => ({ events: positions, application: null, start: '', end: '', actions: [] });
    expect(codesOf({ steps: [step(0, 5), step(1), step(2)] })).toEqual([]);
    expect(checkSummary(written({ steps: [step(2), step(0)] }), { events, people: nobody })).toEqual([
      { code: 'order', field: 'steps', detail: '2', events: [0], index: 1 },
    ]);
  });

  it('one of the open points, and not the others', () => {
    const open = [said('Call back on Friday.'), said('Ask the vendor about LBL-09.')];
    expect(checkSummary(written({ open }), { events, people })).toMatchObject([{ code: 'entity', field: 'open', index: 1 }]);
  });

  it('by a person as by the model, and what the code told is not', () => {
    expect(codesOf({ done: said('Checked LBL-03.', 'person') })).toEqual(['entity']);
    expect(codesOf({ done: said('Checked LBL-03.', 'code') })).toEqual([]);
  });
});

it.each<Partial<SummaryContent>>([
  { problem: said('The label printer in the warehouse printed blank labels since Monday.') },
  { cause: said('Driver 3.2 was refused with 0x0000011b.') },
  { done: said('The print queue of LBL-02 was checked: fourteen jobs. The technician went back to driver 3.1.') },
  { result: said('Mr Okafor’s labels are readable again.') },
  { open: [said('Call Femi back on Friday at 10:30.'), said('Driver 3.2 until the vendor repairs it.')] },
  { language: 'de', problem: said('Der Etikettendrucker im Lager druckte seit Montag leere Etiketten.') },
  { language: 'fr', done: said('Retour au pilote 3.1, le pilote 3.2 étant refusé (0x0000011b).') },
  { language: 'ja', problem: said('倉庫のラベルプリンターが月曜から空白のラベルを印刷していた。') },
])('what the events carry is not accused: %j', (change) => {
  expect(codesOf({ ...change, title: said('Blank labels', 'code') })).toEqual([]);
});

it('whatever stands in a session and a summary: it is read to the end, and flags point at its own events', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('LBL-02', '((', '\\', '$&', '3.1', 'not', '無', '__proto__', '1/2'),
  );
  const texts = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(texts, texts, fc.constantFrom('en', 'de', 'pl', 'ja', 'zh'), (text, log, language) => {
      const source = session(customer(0, log), run(5, log, log));
      for (const flag of checkSummary(written({ language, result: said(text), problem: said(text) } as Partial<SummaryContent>), {
        events: source,
        people,
      }))
        expect(flag.events?.every((event) => event < source.length)).toBe(true);
    }),
  );
});
