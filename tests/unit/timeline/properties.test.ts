import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../../src/server/domain/sessions/model.ts';
import { applicationsOf } from '../../../src/server/domain/timeline/applications-of.ts';
import { buildTimeline } from '../../../src/server/domain/timeline/build.ts';
import { ending, opening } from '../../../src/server/domain/timeline/excerpts.ts';
import { products } from '../../../src/server/domain/timeline/product-names.ts';

const words = [
  'printer',
  'geht',
  'nicht',
  'error',
  '0x80070005',
  'hi',
  'ok',
  'danke',
  'Spooler',
  'works',
  'customer:',
  'Inbox',
  '-',
  'Outlook',
  'YouTube',
  'ünïcode',
  '😄',
  '\n',
  '\t',
  '12%',
  'erreur',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((all) => all.join(' ')),
  fc.string({ maxLength: 60, unit: 'binary' }),
);
const app = fc.constantFrom(
  'OUTLOOK.EXE',
  'powershell.exe',
  'C:\\x\\Foo.exe',
  'mmc.exe',
  'chrome.exe',
  'Spotify.exe',
  'explorer.exe',
  'com.apple.mail',
);
const kind = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('window', 'command', 'chat', 'note', 'file', 'action', 'error', 'clipboard', 'session') },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
);
const at = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 0, max: 4_000 }).map((seconds) => new Date(1.77e12 + seconds * 1000).toISOString()) },
  { weight: 1, arbitrary: fc.string() },
);
const optional = {
  app,
  title: text,
  text,
  command: text,
  output: text,
  exitCode: fc.integer(),
  from: fc.constantFrom('supporter' as const, 'customer' as const),
  path: text,
};
const event: fc.Arbitrary<SessionEvent> = fc.record(
  { at, kind, ...optional, direction: fc.constantFrom('to-device' as const, 'from-device' as const), other: text },
  { requiredKeys: ['at', 'kind'] },
);
const events = fc.array(event, { maxLength: 60 });
const budgets = fc.integer({ min: 0, max: 4_000 });

const marks = new Set(
  [
    'customer supporter note error command window file to from device action clipboard other chat exit'.split(' '),
    Object.keys(products).flatMap((product) => parts(product)),
  ].flat(),
);

function parts(line: string): string[] {
  return line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function timeOf(event: SessionEvent | undefined): number {
  return Date.parse(event?.at ?? '');
}

describe('every timeline', () => {
  it('puts every event in exactly one step or leaves it out, and the counts add up', () => {
    fc.assert(
      fc.property(events, budgets, (all, budget) => {
        const { steps, left, log } = buildTimeline(all, { budget });
        const placed = [...steps.flatMap((step) => step.events), ...left].sort((a, b) => a - b);
        expect(placed).toEqual(all.map((_, index) => index));
        for (const step of steps) expect(step.actions.flatMap((action) => action.events).sort((a, b) => a - b)).toEqual(step.events);
        expect(log.omitted.noise).toBe(left.length);
        expect(log.lines.length + log.omitted.merged + log.omitted.noise + log.omitted.overBudget).toBe(all.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps to the budget and to one line each', () => {
    fc.assert(
      fc.property(events, budgets, (all, budget) => {
        const texts = buildTimeline(all, { budget }).log.lines.map((line) => line.text);
        expect(texts.join('\n').length).toBeLessThanOrEqual(budget);
        for (const line of texts) expect(line).not.toMatch(/[\n\r\u2028\u2029\0]/);
      }),
      { numRuns: 200 },
    );
  });

  it('drops nothing of substance while there is room', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (all) => {
        expect(buildTimeline(all, { budget: 40_000 }).log.omitted.overBudget).toBe(0);
      }),
    );
  });

  it('invents nothing: every word of a line occurs in its events, but role words, marks and product names', () => {
    fc.assert(
      fc.property(events, budgets, (all, budget) => {
        for (const line of buildTimeline(all, { budget }).log.lines) {
          const source = line.events
            .map((index) => JSON.stringify(all[index]))
            .join(' ')
            .replace(/\\[nrtu\\"]/g, ' ')
            .toLowerCase();
          const raw = line.events
            .flatMap((index) => Object.values(all[index] ?? {}).map(String))
            .join(' ')
            .toLowerCase()
            .replace(/[\p{Cc}\p{Cf}]/gu, ' ');
          for (const word of parts(line.text.replace(/ ×\d+/, '')))
            expect(marks.has(word) || source.includes(word) || raw.includes(word), `${word} in ${line.text}`).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the order of time, in lines and in steps', () => {
    const timed = fc.array(
      event.filter((one) => !Number.isNaN(timeOf(one))),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(timed, (all) => {
        const { steps, log } = buildTimeline(all, { budget: 4_000 });
        const first = (indexes: readonly number[]) => Math.min(...indexes.map((index) => timeOf(all[index])));
        const last = (indexes: readonly number[]) => Math.max(...indexes.map((index) => timeOf(all[index])));
        for (const [position, line] of log.lines.entries())
          expect(first(line.events)).toBeGreaterThanOrEqual(first(log.lines[position - 1]?.events ?? line.events));
        for (const [position, step] of steps.entries())
          expect(first(step.events)).toBeGreaterThanOrEqual(last(steps[position - 1]?.events ?? []));
        for (const step of steps) expect([Date.parse(step.start), Date.parse(step.end)]).toEqual([first(step.events), last(step.events)]);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same for the same events, and for the same events handed over in another order of distinct times', () => {
    const distinct = fc.uniqueArray(
      event.filter((one) => !Number.isNaN(timeOf(one))),
      { maxLength: 30, selector: timeOf },
    );
    fc.assert(
      fc.property(distinct, (all) => {
        const sorted = [...all].sort((a, b) => timeOf(a) - timeOf(b));
        const texts = (input: readonly SessionEvent[]) => buildTimeline(input, { budget: 2_600 }).log.lines.map((line) => line.text);
        expect(buildTimeline(all, { budget: 2_600 })).toEqual(buildTimeline(structuredClone(all), { budget: 2_600 }));
        expect(texts([...sorted].reverse())).toEqual(texts(sorted));
      }),
    );
  });

  it('keeps events of one moment in the order they came', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('alpha fails', 'beta fails', 'gamma fails'), { minLength: 1, maxLength: 20 }), (notes) => {
        const all = notes.map((note) => ({ at: '2026-03-03T09:00:00Z', kind: 'note', text: note }));
        const indexes = buildTimeline(all, { budget: 9_000 }).log.lines.map((line) => line.events[0]);
        expect(indexes).toEqual([...indexes].sort((a = 0, b = 0) => a - b));
      }),
    );
  });

  it('never throws, nor do its excerpts', () => {
    fc.assert(
      fc.property(events, budgets, (all, budget) => {
        const timeline = buildTimeline(all, { budget });
        for (const line of [...opening(timeline), ...ending(timeline)]) expect(line).not.toContain('\n');
        expect(new Set(applicationsOf(all, timeline)).size).toBe(applicationsOf(all, timeline).length);
      }),
      { numRuns: 200 },
    );
  });

  it('makes a believable number of steps', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 10, maxLength: 100 }), (all) => {
        expect(buildTimeline(all, { budget: 2_600 }).steps.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('takes a hundred thousand events in linear time', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        at: new Date(1.77e12 + index * 5_000).toISOString(),
        kind: index % 3 ? 'window' : 'action',
        app: `app${index % 7}.exe`,
        title: `Order ${index} - Shop`,
        text: `Typed ${index}`,
      }));
    const seconds = (count: number) => {
      const input = many(count);
      const before = process.cpuUsage().user;
      buildTimeline(input, { budget: 2_600 });
      return (process.cpuUsage().user - before) / 1e6;
    };
    seconds(2_000);
    expect(seconds(100_000)).toBeLessThan(Math.max(4, 30 * seconds(10_000)));
  }, 60_000);
});
