import { describe, expect, it } from 'vitest';
import { damageOf, draftsOf, fileOf, fixture, swapLines, textOf } from '../../helpers/imports.ts';

const printer = textOf(fixture('printer.json'));
const three = textOf(fixture('three.jsonl'));

describe('refused, naming line and field', () => {
  it.each([
    ['a wrong type', printer.replace('"kind": "command",', '"kind": 7,'), 14, 'events[1].kind'],
    ['a time that is none', printer.replace('2026-03-02T09:05:00+01:00', 'yesterday'), 18, 'events[2].at'],
    ['a missing time: the line of its event', printer.replace('      "at": "2026-03-02T09:03:00+01:00",\n', ''), 12, 'events[1].at'],
    ['a session without an id', printer.replace('  "id": "fx-printer",\n', ''), 1, 'id'],
    ['an end before the start', printer.replace('09:12:00', '08:12:00'), 9, 'end'],
    ['a supporter who is a text', printer.replace('{ "name": "Ines Duarte" }', '"Ines"'), 5, 'supporter'],
  ])('%s', async (_, text, line, field) => {
    expect(await damageOf(fileOf(text, 'p.json'))).toMatchObject({ file: 'p.json', line, field });
  });

  it('a fault in the second of a list of sessions', async () => {
    const list = `[\n${printer.trim()},\n${printer.trim().replace('"outgoing"', '"sideways"')}\n]`;
    expect(await damageOf(fileOf(list))).toMatchObject({ line: 25, field: 'direction' });
  });

  it('JSON cut in the middle of a line', async () => {
    expect(await damageOf(fileOf(printer.slice(0, printer.indexOf('Restart-Ser') + 5)))).toMatchObject({ line: 15 });
  });

  it('JSON Lines cut in the middle of a line', async () => {
    expect(await damageOf(fileOf(three.slice(0, three.indexOf('second'))))).toMatchObject({ line: 3 });
  });

  it('a damaged line in the middle of JSON Lines imports nothing', async () => {
    expect(await damageOf(fileOf(three.replace('"fx-2"', '"fx-2')))).toMatchObject({ line: 3 });
    expect(await damageOf(fileOf(three.replace('"second"', 'false')))).toMatchObject({ line: 3, field: 'events[0].text' });
  });

  it('lines of a pretty-printed session exchanged', async () => {
    expect(await damageOf(fileOf(swapLines(printer, 12, 13)))).toMatchObject({ line: 12 });
  });

  it('an empty list, and a depth that only an attack has', async () => {
    expect(await damageOf(fileOf('[]'))).toMatchObject({ reason: 'file.no-session' });
    const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
    expect((await damageOf(fileOf(deep))).reason).toBe('too-deep');
    expect((await damageOf(fileOf(`{"id":"x","start":"2026-01-01T00:00:00Z","more":${'['.repeat(60)}${']'.repeat(60)}}`))).reason).toBe(
      'too-deep',
    );
    expect((await damageOf(fileOf('['.repeat(500_000)))).reason).not.toBe('');
  });
});

describe('accepted', () => {
  it('one object, with unknown fields and kinds kept', async () => {
    const { format, sessions } = await draftsOf(fixture('printer.json'));
    expect(format).toBe('json');
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ id: 'fx-printer', ticket: { number: 4711, tags: ['print'] }, device: { name: 'FRONTDESK-2' } });
    expect(sessions[0]?.events[2]).toEqual({ at: '2026-03-02T09:05:00+01:00', kind: 'screenshot', width: 1920 });
  });

  it('a list, JSON Lines, and a byte-order mark in UTF-8 and both UTF-16', async () => {
    const list = `[${three.trim().split(/\n+/).join(',')}]`;
    const swapped = Buffer.from(`\ufeff${list}`, 'utf16le').swap16();
    for (const bytes of [
      Buffer.from(list),
      Buffer.from(three),
      Buffer.from(`\ufeff${three}`),
      Buffer.from(`\ufeff${list}`, 'utf16le'),
      swapped,
    ]) {
      const { sessions } = await draftsOf({ name: 'x', bytes });
      expect(sessions.map((session) => session.id)).toEqual(['fx-1', 'fx-2', 'fx-3']);
    }
  });

  it('a session that leaves out what must be attested', async () => {
    const { sessions } = await draftsOf(fixture('three.jsonl'));
    expect(sessions[0]).not.toHaveProperty('device');
    expect(sessions[0]?.events[0]?.text).toBe('first');
  });

  it('hostile text comes out as a reader sees it', async () => {
    const text = 'a\u001b[31mb\u202ec\u200bd\u{e0041}e\ufefff\r\ng\th\ud800i\u0085';
    const { sessions } = await draftsOf(
      fileOf(
        JSON.stringify({
          id: 'x',
          start: '2026-01-01T00:00:00Z',
          extra: [text],
          events: [{ at: '2026-01-01T00:00:00Z', kind: 'note', text }],
        }),
      ),
    );
    expect(sessions[0]?.events[0]?.text).toBe('abcdef\ng\th\ufffdi');
    expect(sessions[0]).toMatchObject({ extra: ['abcdef\ng\th\ufffdi'] });
  });

  it('a field called __proto__ changes nobody', async () => {
    const { sessions } = await draftsOf(fileOf('{"id":"x","start":"2026-01-01T00:00:00Z","__proto__":{"polluted":1},"events":[]}'));
    expect((sessions[0] as Record<string, unknown>).polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
