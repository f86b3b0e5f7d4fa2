import { describe, expect, it } from 'vitest';
import { corpus, corpusFile } from '../../helpers/corpus.ts';
import { damageOf, draftsOf, fileOf, fixture, swapLines, textOf } from '../../helpers/imports.ts';

const french = textOf(fixture('two-transcripts-fr.txt')).replaceAll('\r\n', '\n');
const english = () => corpusFile('recordings', 'powershell', 'powershell_transcript.txt');
const german = () => corpusFile('recordings', 'powershell', 'powershell_transcript_ger.txt');

describe('refused, naming the line', () => {
  it.each([
    ['a header cut in its middle', french.slice(0, french.indexOf('Ordinateur') + 4), 1, 'header'],
    ['a start that is no time', french.replace('20260110081500', '20261310081500'), 3, 'start'],
    ['an end before the start', french.replace('20260110082000', '20260110080000'), 24, 'end'],
    [
      'text after the end',
      french.replace(
        'Heure de fin : 20260110082000\n**********************\n',
        'Heure de fin : 20260110082000\n**********************\nPS C:\\> whoami\n',
      ),
      26,
      '',
    ],
  ])('%s', async (_, text, line, field) => {
    expect(await damageOf(fileOf(text, 't.txt'))).toMatchObject({ file: 't.txt', line, field });
  });

  it.skipIf(corpus === null)('two command times exchanged', async () => {
    const text = textOf(german());
    const one = text.split('\n').findIndex((line) => line.includes('20220824123114')) + 1;
    const other = text.split('\n').findIndex((line) => line.includes('20220824124237')) + 1;
    expect(await damageOf(fileOf(swapLines(text, one, other)))).toMatchObject({ line: other, field: 'at' });
  });

  it.skipIf(corpus === null)('the real ones cut within their header, at every byte', async () => {
    for (const file of [english(), german()]) {
      const end = textOf(file).indexOf('1.1.0.1');
      for (let cut = 40; cut < end; cut += 37) await damageOf({ name: 'cut', bytes: file.bytes.slice(0, cut) });
    }
  });

  it.skipIf(corpus === null)('a byte flipped inside a character', async () => {
    const bytes = Uint8Array.from(german().bytes);
    const umlaut = Buffer.from(bytes).indexOf(Buffer.from('ü'));
    bytes[umlaut] = 0x20;
    const line = Buffer.from(bytes.slice(0, umlaut)).toString().split('\n').length;
    expect(await damageOf({ name: 'x', bytes })).toMatchObject({ line });
  });
});

describe('accepted', () => {
  it.skipIf(corpus === null)('the English one', async () => {
    const { format, sessions } = await draftsOf(english());
    expect(format).toBe('powershell');
    expect(sessions).toEqual([
      {
        id: expect.stringMatching(/^powershell:[0-9a-f]{32}$/),
        start: '2022-07-21T02:37:49Z',
        end: '2022-07-21T02:37:59Z',
        platform: 'windows',
        os: 'Microsoft Windows NT 10.0.17763.0',
        device: { name: 'MSEDGEWIN10' },
        supporter: { name: 'MSEDGEWIN10\\IEUser' },
        events: [{ at: '2022-07-21T02:37:49Z', kind: 'command', app: 'powershell.exe', command: 'whoami', output: 'msedgewin10\\ieuser' }],
      },
    ]);
  });

  it.skipIf(corpus === null)('the German one, whose title line is damaged and which never ended', async () => {
    const { sessions } = await draftsOf(german());
    const session = sessions[0];
    expect(session).toMatchObject({ start: '2022-08-24T12:21:11Z', device: { name: 'MySystem' }, supporter: { name: 'DE\\User' } });
    expect(session).not.toHaveProperty('end');
    expect(session?.events.map((event) => [event.at.slice(11, 19), event.kind, event.command ?? event.text])).toEqual([
      ['12:21:11', 'command', 'whoami'],
      ['12:21:11', 'command', 'echo $null >> filename'],
      ['12:21:11', 'command', 'ping 8.8.8.8'],
      ['12:21:11', 'error', 'Die Pipeline wurde beendet.'],
      ['12:21:11', 'command', 'Get-Content .\\myfile.txt'],
      ['12:31:14', 'command', 'ping 127.0.0.1 -n 5'],
      ['12:42:37', 'command', 'rm .\\filename'],
    ]);
    expect(session?.events[2]?.output).toMatch(/Zeitüberschreitung der Anforderung\.[\s\S]*\(100% Verlust\)/);
    expect(session?.events[5]?.output).toContain('Empfangen = 5, Verloren = 0');
  });

  it.skipIf(corpus === null)('the German one cut in the middle of its last output: what stands there is true', async () => {
    const text = textOf(german());
    const { sessions } = await draftsOf(fileOf(text.slice(0, text.indexOf('Minimum = 0ms') + 5)));
    expect(sessions[0]?.events.at(-1)).toMatchObject({ command: 'ping 127.0.0.1 -n 5', output: expect.stringMatching(/Minim$/) });
  });

  it('several in one file, in French, in UTF-8 and UTF-16', async () => {
    for (const bytes of [
      Buffer.from(french),
      Buffer.from(`\ufeff${french}`, 'utf16le'),
      Buffer.from(`\ufeff${french}`, 'utf16le').swap16(),
    ]) {
      const { sessions } = await draftsOf({ name: 'x', bytes });
      expect(sessions.map((session) => [session.id.slice(-2), session.start, session.end])).toEqual([
        ['#1', '2026-01-10T08:15:00Z', '2026-01-10T08:20:00Z'],
        ['#2', '2026-01-10T09:00:00Z', '2026-01-10T09:00:30Z'],
      ]);
      expect(sessions[0]?.device).toEqual({ name: 'POSTE-7' });
      expect(sessions[0]?.events.map((event) => [event.kind, event.command ?? event.text])).toEqual([
        ['command', 'Get-Volume -DriveLetter C'],
        ['command', 'Get-ChildItem C:\\Temp -Recurse |\nWhere-Object Length -gt 1GB'],
        ['error', 'Chemin introuvable : C:\\Vieux.'],
      ]);
      expect(sessions[1]?.events).toMatchObject([
        { kind: 'command', command: expect.stringContaining('-File nettoyage.ps1'), output: '3 fichiers supprimés' },
      ]);
    }
  });

  it('a long output keeps both ends and says how much is missing', async () => {
    const output = Array.from({ length: 5_000 }, (_, index) => `row ${index}`).join('\n');
    const { sessions } = await draftsOf(fileOf(french.replace('DriveLetter SizeRemaining', output)));
    const event = sessions[0]?.events[0];
    expect(event?.output).toMatch(/^row 0\n[\s\S]*\[… \d+ …\][\s\S]*1\.2 GB$/);
    expect(event?.output?.length).toBeLessThan(20_100);
    expect(event?.omittedCharacters).toBeGreaterThan(10_000);
  });
});
