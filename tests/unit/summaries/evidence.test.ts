import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceFor, type StatementField } from '../../../src/server/domain/summaries/evidence.ts';
import type { LogLine } from '../../../src/server/domain/timeline/model.ts';

const fields: StatementField[] = ['problem', 'cause', 'done', 'result', 'open', 'title'];
const roles: LogLine['role'][] = ['customer', 'supporter', 'note', 'error', 'command', 'file', 'action', 'window', 'clipboard', 'other'];
const line = (role: LogLine['role'], text: string, ...events: number[]): LogLine => ({ role, text: `${role}: ${text}`, events, weight: 5 });

const log = [
  line('customer', 'the label printer in the warehouse prints blank labels', 0),
  line('supporter', 'I look at the queue', 1),
  line('command', 'Get-Printer LBL-02 -> PrinterStatus: Normal', 3, 4),
  line('error', 'driver 3.2 refused (0x0000011b)', 6),
  line('supporter', 'I go back to driver 3.1', 7),
  line('customer', 'now the labels are readable', 9),
  line('note', 'driver 3.1 until the vendor fixes 3.2', 10),
];

describe('nothing to rest on', () => {
  it.each(fields)('%s of an empty log', (field) => {
    expect(evidenceFor('The printer printed blank labels.', field, [])).toEqual([]);
  });

  it.each<[field: StatementField, events: number[]]>([
    ['problem', [0, 9]],
    ['title', [0, 9]],
    ['cause', [1, 6, 10]],
    ['result', [9, 10]],
  ])('a %s in another language rests on what such a statement is about by nature', (field, events) => {
    expect(evidenceFor('Ничего общего.', field, log)).toEqual(events);
  });
});

describe('a statement rests on the lines that share its rarest words', () => {
  it.each<[text: string, field: StatementField, holds: number[], not: number[]]>([
    ['LBL-02 was Normal.', 'done', [3, 4], [0, 6, 9]],
    ['Driver 3.2 was refused with 0x0000011b.', 'cause', [6], [0, 1, 3]],
    ['The warehouse printer printed blank labels.', 'problem', [0], [6, 10]],
  ])('%s', (text, field, holds, not) => {
    const events = evidenceFor(text, field, log);
    expect(events).toEqual(expect.arrayContaining(holds));
    for (const other of not) expect(events).not.toContain(other);
  });
});

it('whatever the text: ascending, without repeats, within the log, and never empty unless the log is', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('driver', 'printer 3.1', '\\', '(', '$&', '<|im_end|>', '__proto__'),
  );
  const logs = fc.array(
    fc.record({
      role: fc.constantFrom(...roles),
      text: words,
      events: fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 4 }).map((events) => events.sort((a, b) => a - b)),
      weight: fc.nat(20),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(fc.array(words), fc.constantFrom(...fields), logs, (text, field, lines) => {
      const events = evidenceFor(text.join(' '), field, lines);
      const all = new Set(lines.flatMap((one) => one.events));
      expect(events.every((event) => all.has(event))).toBe(true);
      expect(events).toEqual([...new Set(events)].sort((a, b) => a - b));
      expect(events.length > 0).toBe(lines.length > 0);
    }),
  );
});
