import { describe, expect, it } from 'vitest';
import { damageOf, draftsOf, fileOf, fixture, swapLines, textOf } from '../../helpers/imports.ts';

const disk = textOf(fixture('disk-full.v3.cast'));
const head = '{"version":2,"width":80,"height":10,"timestamp":1700000000}';
const cast = (...rows: unknown[]) => fileOf([head, ...rows.map((row) => JSON.stringify(row))].join('\n'));
const commandsOf = async (...rows: unknown[]) =>
  (await draftsOf(cast(...rows))).sessions[0]?.events.map((event) => [
    event.kind,
    event.command ?? event.text ?? event.title,
    event.output,
  ]);

describe('refused, naming the line', () => {
  it.each([
    ['a header cut', head.slice(0, 30), 1],
    ['a version nobody knows', head.replace('2', '4'), 1],
    ['a screen without width', head.replace('80', '0'), 1],
    ['a screen wider than any', head.replace('80', '80000000'), 1],
    ['a line cut in its middle', `${head}\n[0.1,"o","a"]\n[0.2,"o","b`, 3],
    ['a line of another form', `${head}\n[0.1,"o","a"]\n{"at":1}`, 3],
    ['a negative time', `${head}\n[-1,"o","a"]`, 2],
    ['output that is no text', `${head}\n\n[1,"o",5]`, 3],
    ['a size that is none', `${head}\n[1,"r","80*24"]`, 2],
    ['a time before the one above', `${head}\n[2,"o","a"]\n[1,"o","b"]`, 3],
    ['an exit status that is none', disk.replace('"x", "4"', '"x", "four"'), disk.trimEnd().split('\n').length],
  ])('%s', async (_, text, line) => {
    expect(await damageOf(fileOf(text))).toMatchObject({ line });
  });

  it('a version 1 recording whose text was replaced by a number', async () => {
    expect(await damageOf(fileOf('{"version":1,"width":80,"height":24,"stdout":[[0.1,"a"],[0.2,7]]}'))).toMatchObject({
      field: 'stdout[1]',
    });
  });

  it('the first two events exchanged with the header', async () => {
    expect(await damageOf(fileOf(swapLines(disk, 1, 3)))).toMatchObject({ line: 2 });
  });
});

describe('commands are read from the screen', () => {
  it('shell marks, exit codes, a progress bar, a full-screen program, a marker, the exit status', async () => {
    const { format, sessions } = await draftsOf(fixture('disk-full.v3.cast'));
    expect(format).toBe('asciicast');
    expect(sessions[0]).toMatchObject({ start: '2026-01-01T08:00:00.000Z', end: '2026-01-01T08:00:08.330Z' });
    expect(sessions[0]?.events).toEqual([
      {
        at: '2026-01-01T08:00:01.400Z',
        kind: 'command',
        app: 'bash',
        command: 'df -h /',
        output: 'Filesystem  Use%  Mounted on\n/dev/sda1   100%  /',
        exitCode: 0,
      },
      { at: '2026-01-01T08:00:02.600Z', kind: 'note', text: 'disk is full' },
      { at: '2026-01-01T08:00:03.700Z', kind: 'command', app: 'bash', command: 'apt clean', output: 'Freeing 100%\ndone', exitCode: 0 },
      {
        at: '2026-01-01T08:00:05.410Z',
        kind: 'window',
        app: 'vim',
        title: 'logrotate.conf - VIM',
        command: 'sudo vim /etc/logrotate.conf',
        exitCode: 0,
      },
      {
        at: '2026-01-01T08:00:08.030Z',
        kind: 'command',
        app: 'bash',
        command: 'systemctl status logrotate',
        output: 'Unit logrotate.service could not be found.',
        exitCode: 4,
      },
    ]);
  });

  it('typed input is never kept: it may be a password', async () => {
    expect(JSON.stringify(await draftsOf(fixture('disk-full.v3.cast')))).not.toContain('secret');
  });

  it.each([
    ['bash', 'lea@web01:~/logs$ ', 'tail -n1 syslog'],
    ['root on Red Hat', '[root@db2 ~]# ', 'systemctl restart mysqld'],
    ['zsh', 'lea@Mac-12 ~ % ', 'sw_vers'],
    ['a bare prompt', '$ ', 'uptime'],
    ['PowerShell', 'PS C:\\Users\\lea> ', 'Get-Service Spooler'],
    ['remote PowerShell path', 'PS HKLM:\\> ', 'dir'],
    ['cmd', 'C:\\Windows\\System32>', 'ipconfig /all'],
    ['Python', '>>> ', 'print(1)'],
    ['IPython', 'In [12]: ', 'print(1)'],
    ['MariaDB', 'MariaDB [(none)]> ', 'show databases;'],
  ])('%s', async (_, prompt, command) => {
    const typed = [...command].map((key, index) => [1 + index / 10, 'o', key]);
    const found = await commandsOf([0.5, 'o', prompt], ...typed, [9, 'o', '\r\nline one\r\n'], [9.5, 'o', `line two\r\n${prompt}`]);
    expect(found).toEqual([['command', command, 'line one\nline two']]);
  });

  it('what was corrected while typing, and what a screen was cleared of', async () => {
    const found = await commandsOf(
      [0, 'o', '$ '],
      [1, 'o', 'sl\b \b\b \bls'],
      [2, 'o', '\r\na  b\r\n$ '],
      [3, 'o', 'clear\r\n\x1b[H\x1b[2J\x1b[3J$ '],
      [4, 'o', 'pwd'],
      [5, 'o', '\r\n/root\r\n$ '],
    );
    expect(found).toEqual([
      ['command', 'ls', 'a  b'],
      ['command', 'clear', undefined],
      ['command', 'pwd', '/root'],
    ]);
  });

  it('output that looks like a prompt is output', async () => {
    const found = await commandsOf(
      [0, 'o', 'lea@web01:~$ '],
      [1, 'o', 'cat notes'],
      [2, 'o', '\r\n$ rm -rf /\r\n# a heading\r\n> quoted\r\n50% done\r\n'],
      [3, 'o', 'lea@web01:~$ '],
    );
    expect(found).toEqual([['command', 'cat notes', '$ rm -rf /\n# a heading\n> quoted\n50% done']]);
  });

  it('lines that went on, and a comment typed at the prompt', async () => {
    const found = await commandsOf(
      [0, 'o', '$ '],
      [1, 'o', 'for f in *; do'],
      [2, 'o', '\r\n> '],
      [3, 'o', 'echo $f'],
      [4, 'o', '\r\n> '],
      [5, 'o', 'done'],
      [6, 'o', '\r\na\r\n$ '],
      [7, 'o', '# all fine'],
      [8, 'o', '\r\n$ '],
    );
    expect(found).toEqual([
      ['command', 'for f in *; do\necho $f\ndone', 'a'],
      ['note', 'all fine', undefined],
    ]);
  });

  it('a command wider than the screen, and one written after a resize', async () => {
    const long = `echo ${'x'.repeat(120)}`;
    const found = await commandsOf(
      [0, 'o', '$ '],
      [1, 'o', long],
      [2, 'o', '\r\nok\r\n$ '],
      [3, 'r', '120x40'],
      [4, 'o', 'uptime'],
      [5, 'o', '\r\nup\r\n$ '],
    );
    expect(found).toEqual([
      ['command', long, 'ok'],
      ['command', 'uptime', 'up'],
    ]);
  });

  it('a program that redraws the screen leaves its first and its last picture', async () => {
    const frames = [1, 2, 3, 4].map((n) => [2 + n, 'o', `\x1b[H\x1b[2JEvery 2s: ${n}\r\n`]);
    const found = await commandsOf([0, 'o', '$ '], [1, 'o', 'watch date'], [2, 'o', '\r\n'], ...frames, [9, 'o', '$ ']);
    expect(found).toEqual([['command', 'watch date', 'Every 2s: 1\n[… 2 …]\nEvery 2s: 4']]);
  });

  it('more lines than are kept are counted', async () => {
    const lines = Array.from({ length: 7_000 }, (_, index) => `l${index}\r\n`).join('');
    const events = (await draftsOf(cast([0, 'o', '$ '], [1, 'o', 'journalctl'], [2, 'o', '\r\n'], [3, 'o', lines], [4, 'o', '$ '])))
      .sessions[0]?.events;
    expect(events?.[0]?.command).toBe('journalctl');
    expect(events?.[0]?.output).toMatch(/^\[… 19\d\d …\]\nl19\d\d\n[\s\S]*l6999$/);
  });
});
