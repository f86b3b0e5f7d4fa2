import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../../src/server/domain/sessions/model.ts';
import { inParts, partsNeeded } from '../../../src/server/domain/summaries/parts.ts';
import { writeSummary } from '../../../src/server/domain/summaries/write.ts';
import { makeLogger } from '../../../src/server/kit/logger.ts';
import { fakeEngine } from '../../helpers/fake-engine.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 9, minute)).toISOString();

/** So many things that a customer says, one a minute, none like another. */
function talk(count: number): SessionEvent[] {
  return Array.from({ length: count }, (_, i) => ({
    at: at(i),
    kind: 'chat' as const,
    from: 'customer' as const,
    text: `archive ${i} stays empty although folder number ${i * 7} was copied from server ARC-${i + 100} on the weekend`,
  }));
}

async function write(events: readonly SessionEvent[]) {
  const engine = fakeEngine();
  const told: number[] = [];
  const content = await writeSummary({ engine, log: makeLogger('error'), now: () => new Date(at(0)) }, events, 'en', {
    signal: new AbortController().signal,
    report: ({ done }) => told.push(done),
    isLastTry: true,
  });
  return { calls: engine.calls, told, content };
}

const logOf = (kept: number, overBudget: number) => ({
  lines: Array.from({ length: kept }, () => ({ events: [0], role: 'note' as const, text: 'x', weight: 1 })),
  omitted: { merged: 0, noise: 0, overBudget },
});

describe('E5: a long session is read in parts', () => {
  it.each<[what: string, of: (parts: number) => ReturnType<typeof logOf>, parts: number]>([
    ['everything is read', () => logOf(20, 0), 1],
    ['as much is left out as is kept', () => logOf(20, 20), 1],
    ['more is left out than is kept', (parts) => logOf(20 * parts, 60 - 20 * parts), 2],
    ['two parts leave out more than half as much as they keep', (parts) => logOf(20 * parts, 90 - 20 * parts), 3],
    ['it never ends', () => logOf(20, 2_000), 4],
    ['nothing fits at all', () => logOf(0, 5), 4],
  ])('%s: %#', (_, of, parts) => expect(partsNeeded(of)).toBe(parts));

  it('no line is lost or comes twice, and the parts are about as long as each other', () => {
    const log = Array.from({ length: 31 }, (_, i) => `${i}`.padEnd(20 + (i % 5) * 10, '.'));
    const pieces = inParts(log, 3);
    expect(pieces.flat()).toEqual(log);
    const lengths = pieces.map((piece) => piece.join('').length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(2 * 60);
    expect(inParts(['only one'], 3)).toEqual([['only one']]);
  });

  it('a short one is asked about once; a long one part by part, each with what the earlier ones came to', async () => {
    expect((await write(talk(12))).calls).toHaveLength(1);
    const { calls } = await write(talk(60));
    expect(calls.length).toBeGreaterThan(1);
    expect(calls[0]?.log.some((line) => line.startsWith('earlier: '))).toBe(false);
    for (const { log } of calls.slice(1)) {
      expect(log[0]).toMatch(/^earlier: /);
      expect(log.length).toBeGreaterThan(4);
    }
    const read = calls.flatMap(({ log }) => log.filter((line) => !line.startsWith('earlier: ')));
    expect(new Set(read).size).toBe(read.length);
  });

  it('its progress never goes back, and every statement has its events', async () => {
    const { told, content } = await write(talk(60));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(content.origin).toBe('model');
    for (const statement of [content.problem, content.done, content.result]) expect(statement?.events.length).toBeGreaterThan(0);
    expect(content.omitted.overBudget).toBeLessThan(30);
  });
});
