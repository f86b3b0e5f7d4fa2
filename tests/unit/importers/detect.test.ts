import { describe, expect, it } from 'vitest';
import { largestImport, readSessions } from '../../../src/server/importers/detect.ts';
import { corpus, corpusFile } from '../../helpers/corpus.ts';
import { damageOf, fileOf, fixture, refusalOf } from '../../helpers/imports.ts';

describe('refused', () => {
  it('a file above the limit, before anything reads it', async () => {
    const refusal = await refusalOf({ name: 'huge.json', bytes: new Uint8Array(largestImport + 1) });
    expect(refusal).toEqual({ code: 'input.too-large', params: { limitBytes: largestImport } });
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n'],
    ['a byte-order mark alone', '\ufeff'],
  ])('%s', async (_, text) => {
    expect(await damageOf(fileOf(text))).toMatchObject({ line: 0, reason: 'file.empty' });
  });

  it.each([
    ['prose', 'Dear team,\nthe printer works again.\n'],
    ['a CSV', 'timestamp;user\n2026;me\n'],
    ['another XML', '<?xml version="1.0"?><html><body/></html>'],
    ['two stars', '**\nfoo\n**\n'],
  ])('a format nobody knows: %s', async (_, text) => {
    expect(await refusalOf(fileOf(text, 'x.json'))).toEqual({
      code: 'import.unknown-format',
      params: { file: 'x.json', known: 'json, powershell, asciicast, steps-recorder' },
    });
  });

  it.skipIf(corpus === null)('steps written down as Markdown', async () => {
    expect((await refusalOf(corpusFile('recordings', 'steps-recorder', 'steps-fr.md'))).code).toBe('import.unknown-format');
  });

  it('bytes that are no text, with their line', async () => {
    const bytes = new TextEncoder().encode('{"id":"a"}\n{"id":"b"}\n{"id":"?"}\n');
    bytes[29] = 0xff;
    expect(await damageOf({ name: 'b', bytes })).toMatchObject({ line: 3, reason: 'file.not-utf-8' });
  });

  it('UTF-16 with half a character, with its line', async () => {
    const bytes = Buffer.from('\ufeff{"a":1}\n{"b":2}', 'utf16le');
    const damagedLine = await damageOf({ name: 'b', bytes: Buffer.concat([bytes, Buffer.from([0x00, 0xd8])]) });
    expect(damagedLine).toMatchObject({ line: 2, reason: 'file.not-utf-16' });
  });
});

describe('told by the content', () => {
  it.each([
    ['printer.json', 'json'],
    ['three.jsonl', 'json'],
    ['two-transcripts-fr.txt', 'powershell'],
    ['disk-full.v3.cast', 'asciicast'],
    ['scanner.xml', 'steps-recorder'],
    ['scanner.mht', 'steps-recorder'],
  ])('%s under a wrong name is %s', async (name, format) => {
    expect((await readSessions({ ...fixture(name), name: 'wrong.bin' })).format).toBe(format);
  });

  it('the same bytes twice are the same sessions, whatever they are called', async () => {
    for (const name of ['two-transcripts-fr.txt', 'disk-full.v3.cast', 'scanner.mht']) {
      const one = await readSessions(fixture(name));
      const other = await readSessions({ ...fixture(name), name: 'copy' });
      expect(other.sessions.map((session) => session.id)).toEqual(one.sessions.map((session) => session.id));
      expect(one.sessions[0]?.id).toMatch(new RegExp(`^${one.format}:[0-9a-f]{32}(#1)?$`));
    }
  });
});
