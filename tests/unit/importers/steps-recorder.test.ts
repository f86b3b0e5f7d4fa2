import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { corpus, corpusFile } from '../../helpers/corpus.ts';
import { damageOf, draftsOf, fileOf, fixture, refusalOf, swapLines, textOf } from '../../helpers/imports.ts';

const xml = textOf(fixture('scanner.xml'));
const mht = fixture('scanner.mht');
const real = () => corpusFile('recordings', 'steps-recorder', 'recording.xml');
const zipped = (files: Record<string, Uint8Array>) => ({ name: 'Recording.zip', bytes: zipSync(files) });

describe('refused', () => {
  it.each([
    ['XML cut in the middle of a line', xml.slice(0, xml.indexOf('Keyboard Input') + 3), 17],
    ['a tag that never ends', xml.replace('</Description>', ''), 10],
    ['a time that is none', xml.replace('12:00:09 AM', 'later'), 15],
    ['a step back in time', xml.replace('12:00:09 AM', '12:00:01 AM'), 15],
    ['a declared document type', xml.replace('<Report>', '<!DOCTYPE r [<!ENTITY a "b">]>\n<Report>'), 2],
    ['an entity nobody declared', xml.replace('&amp;', '&lol;'), 6],
  ])('%s', async (_, text, line) => {
    expect(await damageOf(fileOf(text))).toMatchObject({ line });
  });

  it('a report without a session', async () => {
    expect(await damageOf(fileOf('<Report><UserActionData/></Report>'))).toMatchObject({ field: 'RecordSession' });
  });

  it('a web archive without a complete report', async () => {
    const text = textOf(mht);
    expect(await damageOf(fileOf(text.slice(0, text.indexOf('Keyboard Input'))))).toMatchObject({ field: 'Report' });
    expect(await damageOf(fileOf(text.replace('Time=3D"12:00:09 AM"', 'Time=3D"soon"')))).toMatchObject({ line: 0, field: 'Time' });
  });

  it('a ZIP cut, one without an archive, and one with two', async () => {
    const whole = zipped({ 'a.mht': mht.bytes });
    expect((await damageOf({ name: 'x', bytes: whole.bytes.slice(0, 200) })).reason).not.toBe('');
    expect((await refusalOf(zipped({ 'a.txt': mht.bytes }))).code).toBe('import.unknown-format');
    expect(await damageOf(zipped({ 'a.mht': mht.bytes, 'b.mht': mht.bytes }))).toMatchObject({
      reason: 'file.many-archives',
    });
  });

  it('a ZIP that unpacks to more than it may: by what it declares, and by what it hides', async () => {
    const bomb = zipped({ 'a.mht': new Uint8Array(65 * 1024 * 1024) });
    expect(bomb.bytes.length).toBeLessThan(100_000);
    expect((await refusalOf(bomb)).code).toBe('input.too-large');
    const directory = Buffer.from(bomb.bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    new DataView(bomb.bytes.buffer, bomb.bytes.byteOffset).setUint32(directory + 24, 1_000, true);
    expect((await refusalOf(bomb)).code).toBe('import.damaged');
  });

  it.skipIf(corpus === null)('the real one cut, and two of its actions swapped', async () => {
    const text = textOf(real());
    const lines = text.split('\n');
    expect((await damageOf(fileOf(text.slice(0, 2_000)))).line).toBeGreaterThan(5);
    const actions = lines.flatMap((line, index) => (line.includes('<EachAction') ? [index + 1] : []));
    const [first, , third] = actions as [number, number, number];
    expect(await damageOf(fileOf(swapLines(text, first, third)))).toMatchObject({ line: actions[1], field: 'Time' });
  });
});

describe('accepted', () => {
  it.skipIf(corpus === null)('the real one: actions with application, window and time', async () => {
    const { format, sessions } = await draftsOf(real());
    expect(format).toBe('steps-recorder');
    expect(sessions[0]).toMatchObject({
      start: '1970-01-01T15:04:14Z',
      end: '1970-01-01T15:04:28Z',
      platform: 'windows',
      os: 'Windows NT 10.0.17134',
    });
    expect(sessions[0]?.events.map((event) => [event.at.slice(11, 19), event.kind, event.app, event.title])).toEqual([
      ['15:04:18', 'action', 'Google Chrome', 'Sales Pipeline on Nimbus Products Board | Trello - Google Chrome'],
      ['15:04:19', 'action', 'Google Chrome', 'Group and Chat Bots - Workplace - Google Chrome'],
      ['15:04:24', 'action', 'Google Chrome', 'Group and Chat Bots - Workplace - Google Chrome'],
    ]);
    expect(sessions[0]?.events[0]?.text).toContain('User left click on "Sales Pipeline on Nimbus Products Board');
  });

  it('the archive, alone and in a ZIP: its date, past midnight, and the words of whoever recorded', async () => {
    for (const file of [mht, zipped({ 'Recording_20260303_2359.mht': mht.bytes })]) {
      const { sessions } = await draftsOf(file);
      expect(sessions[0]).toMatchObject({ start: '2026-03-03T23:59:50Z', end: '2026-03-04T00:00:20Z', os: 'Windows NT 10.0.22631' });
      expect(sessions[0]?.events).toEqual([
        {
          at: '2026-03-03T23:59:55Z',
          kind: 'action',
          app: 'Scan & Send',
          title: 'Scan & Send - no device',
          text: 'User left click on "Scan (button)" in "Scan & Send"',
        },
        { at: '2026-03-04T00:00:02Z', kind: 'note', text: 'It says no scanner here' },
        { at: '2026-03-04T00:00:09Z', kind: 'action', app: 'EXPLORER.EXE', text: 'User keyboard input in "Settings"' },
        { at: '2026-03-04T00:00:09Z', kind: 'note', text: 'I typed the name of the scanner' },
      ]);
    }
  });

  it('the XML alone, whose day nothing tells', async () => {
    const { sessions } = await draftsOf(fixture('scanner.xml'));
    expect(sessions[0]).toMatchObject({ start: '1970-01-01T23:59:50Z', end: '1970-01-02T00:00:20Z' });
  });
});
