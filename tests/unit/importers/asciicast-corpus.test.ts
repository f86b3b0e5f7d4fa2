import { describe, expect, it } from 'vitest';
import { corpus, corpusFile } from '../../helpers/corpus.ts';
import { damageOf, draftsOf, fileOf, swapLines, textOf } from '../../helpers/imports.ts';

const cast = (name: string) => corpusFile('recordings', 'asciicast', name);
const eventsOf = async (name: string) => (await draftsOf(cast(name))).sessions[0]?.events ?? [];
const told = (events: Awaited<ReturnType<typeof eventsOf>>) =>
  events.map((event) => [event.at.slice(11, 19), event.kind, event.command ?? event.text ?? event.title]);

describe.skipIf(corpus === null)('damaged real recordings are refused', () => {
  const lined = [
    'awesome.cast',
    'borg2-demo.cast',
    'full-v2.cast',
    'full-v3.cast',
    'htop.cast',
    'ipython.cast',
    'powershell-windows.cast',
    'unittest.cast',
    'vpngate_demo.cast',
  ];

  it.each(lined)('%s cut in the middle of its last line and of its header', async (name) => {
    const { bytes } = cast(name);
    const lines = textOf(cast(name)).trimEnd().split('\n').length;
    const end = Buffer.from(bytes).toString('latin1').trimEnd().length;
    expect(await damageOf({ name, bytes: bytes.slice(0, end - 3) })).toMatchObject({ line: lines });
    await expect(damageOf({ name, bytes: bytes.slice(0, 25) })).resolves.toMatchObject({ line: 1 });
  });

  it.each(lined.filter((name) => name !== 'full-v3.cast'))('%s with two lines swapped in time', async (name) => {
    const text = textOf(cast(name));
    expect(await damageOf(fileOf(swapLines(text, 2, 5)))).toMatchObject({ line: 3, reason: 'file.before-above' });
  });

  it.each(['full-v1.json', 'minimal-v1.json', 'nulls-v1.json'])('%s cut', async (name) => {
    expect((await damageOf({ name, bytes: cast(name).bytes.slice(0, 100) })).line).toBeGreaterThan(0);
  });

  it('bytes flipped inside a character', async () => {
    const bytes = Uint8Array.from(cast('vpngate_demo.cast').bytes);
    const emoji = Buffer.from(bytes).indexOf(Buffer.from('🌍'));
    bytes[emoji + 1] = 0x41;
    expect(await damageOf({ name: 'x', bytes })).toMatchObject({ reason: 'file.not-utf-8' });
  });
});

describe.skipIf(corpus === null)('real recordings', () => {
  it('awesome.cast: a loop over three lines, repeated output', async () => {
    const events = await eventsOf('awesome.cast');
    expect(told(events)).toEqual([
      ['00:00:02', 'command', 'termtosvg'],
      ['00:00:08', 'command', 'for i in {0..10}; do\necho "termtosvg is awesome!"\ndone | lolcat'],
      ['00:00:23', 'command', 'exit'],
    ]);
    expect(events[1]?.output?.split('\n')).toEqual(Array(11).fill('termtosvg is awesome!'));
    expect(events[2]?.output).toContain('SVG animation is /tmp/termtosvg__20rwx67.svg');
  });

  it('borg2-demo.cast: 33 commands among the comments that explain them, progress in its last state', async () => {
    const events = await eventsOf('borg2-demo.cast');
    const commands = events.filter((event) => event.kind === 'command');
    expect(commands.map((event) => event.command)).toEqual(
      expect.arrayContaining([
        'du -sh ~/Documents',
        'borg create --progress docs ./Documents',
        'borg undelete aid:32e9f7ab',
        'borg compact -v',
      ]),
    );
    expect(commands).toHaveLength(33);
    expect(events.filter((event) => event.kind === 'note')[0]?.text).toMatch(/^Hi! This is a quick tour of BorgBackup 2\.0/);
    const create = commands.find((event) => event.command?.includes('--progress'));
    expect(create).toMatchObject({
      at: '2026-07-21T22:03:41.454Z',
      app: 'sh',
      output: 'Saving files cache\nSaving index\nSaving cache config',
    });
    expect(commands.find((event) => event.command === 'borg check -v')?.output).toContain(
      'Checked 4 index files (0 errors) and 10 packs (0 errors).',
    );
    expect(events.every((event) => event.kind !== 'other')).toBe(true);
  });

  it('ipython.cast: commands of the interpreter', async () => {
    const events = await eventsOf('ipython.cast');
    expect(told(events).slice(1)).toEqual([
      ['00:00:01', 'command', 'import time'],
      ['00:00:06', 'command', "for i in range(40):\n    print('='*i + '+' + (40-i)*'=')\n    time.sleep(0.1)"],
      ['00:00:29', 'command', 'exit'],
    ]);
    expect(events[0]).toMatchObject({ kind: 'other', text: expect.stringContaining('IPython 7.2.0') });
    expect(events[2]).toMatchObject({ app: 'ipython', output: expect.stringMatching(/^\+={40}\n/) });
    expect(events[2]?.output?.split('\n')).toHaveLength(40);
  });

  it('htop.cast: one window, no picture of the screen', async () => {
    expect(await eventsOf('htop.cast')).toEqual([{ at: '1970-01-01T00:00:00.000Z', kind: 'window', title: 'htop' }]);
  });

  it('powershell-windows.cast: a Windows console', async () => {
    const events = await eventsOf('powershell-windows.cast');
    expect(told(events)).toEqual([
      ['17:54:36', 'other', expect.stringContaining('Windows PowerShell\nCopyright (C) Microsoft Corporation.')],
      ['17:54:37', 'command', 'ls'],
      ['17:54:39', 'command', 'exit'],
    ]);
    expect(events[1]).toMatchObject({
      app: 'powershell.exe',
      output: expect.stringMatching(/Directory: D:\\projects\\PowerSession[\s\S]*34938 Cargo\.lock/),
    });
  });

  it('unittest.cast: one command with a long output', async () => {
    const events = await eventsOf('unittest.cast');
    expect(told(events)).toEqual([
      ['00:00:02', 'command', 'make tests'],
      ['00:00:16', 'command', 'exit'],
    ]);
    expect(events[0]?.output).toMatch(/^\(test -d \.venv[\s\S]*Ran 18 tests in 5\.164s\n\nOK[\s\S]*TOTAL +537 +26 +202 +18 +94%$/);
    expect(events[0]?.output).toContain('Recording started, enter "exit" command or Control-D to end\nRecording ended');
  });

  it('vpngate_demo.cast: shell marks, a prompt that is drawn anew, the answer to a question', async () => {
    const events = await eventsOf('vpngate_demo.cast');
    expect(told(events)).toEqual([
      ['12:19:47', 'command', 'vpn start'],
      ['12:20:04', 'command', 'vpn stop'],
    ]);
    expect(events[0]?.output).toMatch(/Available VPN servers:[\s\S]*or 'q' to quit\): *\n11\n[\s\S]*VPN started successfully!/);
    expect(events[1]?.output).toBe('🛑 Stopping VPN...\n🔧 Re-enabling IPv6...\n✅ VPN stopped cleanly');
  });

  it.each([
    ['minimal-v1.json', 'hello', '1970-01-01T00:00:01.230Z'],
    ['minimal-v2.cast', 'hello', '1970-01-01T00:00:01.230Z'],
    ['minimal-v3.cast', 'hello', '1970-01-01T00:00:01.230Z'],
    ['nulls-v1.json', 'hello', '1970-01-01T00:00:01.230Z'],
    ['nulls-v2.cast', 'hello', '1970-01-01T00:00:01.230Z'],
    ['powershell-windows-stdin.cast', 'hello world!', '2022-06-01T17:54:36.100Z'],
    ['full-v1.json', 'żółć', '1970-01-01T00:00:00.000Z'],
    ['full-v2.cast', 'żółć', '2017-10-27T08:10:18.000Z'],
    ['full-v3.cast', 'żółć', '2017-10-27T08:10:18.000Z'],
  ])('%s: text without a command', async (name, text, at) => {
    expect(await eventsOf(name)).toMatchObject([{ at, kind: 'other', text }]);
  });

  it('full-v1 and v3 add their intervals, v2 counts from the beginning', async () => {
    const ends = await Promise.all(
      ['full-v1.json', 'full-v2.cast', 'full-v3.cast'].map(async (name) => (await draftsOf(cast(name))).sessions[0]?.end),
    );
    expect(ends).toEqual(['1970-01-01T00:00:10.500Z', '2017-10-27T08:10:28.500Z', '2017-10-27T08:10:31.400Z']);
  });
});
