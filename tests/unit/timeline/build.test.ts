import { describe, expect, it } from 'vitest';
import { whereabouts } from '../../../src/server/domain/timeline/applications.ts';
import { applicationsOf } from '../../../src/server/domain/timeline/applications-of.ts';
import { buildTimeline } from '../../../src/server/domain/timeline/build.ts';
import { ending, opening } from '../../../src/server/domain/timeline/excerpts.ts';
import { talkOf } from '../../../src/server/domain/timeline/small-talk.ts';
import { customer, run, session, supporter, window } from './session.ts';

const printer = session(
  [0, 'session', { text: 'Session started' }],
  customer(10, 'Hello'),
  customer(15, 'the label printer prints nothing since the update'),
  supporter(30, 'One moment please'),
  window(50, 'mmc.exe', 'Services'),
  window(60, 'powershell.exe', 'Administrator: Windows PowerShell'),
  run(65, 'sc query spooler', 'SERVICE_NAME: spooler\n        STATE              : 1  STOPPED\n        WIN32_EXIT_CODE    : 1067  (0x42b)'),
  run(75, 'Remove-Item C:\\Windows\\System32\\spool\\PRINTERS\\*', 'Access is denied.', 1),
  run(90, 'Start-Service spooler'),
  window(120, 'chrome.exe', 'Zebra ZD421 drivers - Google Chrome'),
  [130, 'file', { path: 'C:\\Users\\it\\zd421-driver.zip', direction: 'to-device' }],
  [150, 'error', { app: 'zd421-driver.exe', text: 'Setup failed: error 1603' }],
  [170, 'note', { text: 'Driver 8.6 needs .NET 4.8, installed it first' }],
  customer(200, 'yes, labels come out now'),
  supporter(210, 'Great. I call you back tomorrow about the second printer'),
  customer(220, 'thank you!'),
);

describe('a session with a printer', () => {
  const timeline = buildTimeline(printer, { budget: 2_600 });
  const texts = timeline.log.lines.map((line) => line.text);

  it('reads as a log of roles, without times and bookkeeping', () => {
    expect(texts).toContain('customer: the label printer prints nothing since the update');
    expect(texts).toContain('command: sc query spooler -> SERVICE_NAME: spooler | STATE: 1 STOPPED | WIN32_EXIT_CODE: 1067 (0x42b)');
    expect(texts).toContain('command: Remove-Item C:\\Windows\\System32\\spool\\PRINTERS\\* -> Access is denied. (exit 1)');
    expect(texts).toContain('window: Services');
    expect(texts).toContain('window: Chrome – Zebra ZD421 drivers');
    expect(texts).toContain('file to device: zd421-driver.zip');
    expect(texts).toContain('error: zd421-driver – Setup failed: error 1603');
    expect(texts.join()).not.toMatch(/Session started|2026|09:0/);
  });

  it('drops small talk first and the complaint, the fault, the note last', () => {
    const tight = buildTimeline(printer, { budget: 420 }).log;
    const short = tight.lines.map((line) => line.text).join('\n');
    expect(short).not.toMatch(/Hello|One moment/);
    expect(short).toMatch(/label printer prints nothing/);
    expect(short).toMatch(/error 1603/);
    expect(short).toMatch(/Driver 8\.6/);
    expect(tight.omitted.overBudget).toBeGreaterThan(0);
  });

  it('gives the opening for the issue type and the ending for the outcome', () => {
    expect(opening(timeline)[0]).toBe('customer: the label printer prints nothing since the update');
    expect(opening(timeline).join()).toContain('1603');
    expect(ending(timeline).slice(-3)).toEqual([
      'customer: yes, labels come out now',
      'supporter: Great. I call you back tomorrow about the second printer',
      'customer: thank you!',
    ]);
  });

  it('names the applications of the work, not the installer', () => {
    expect(applicationsOf(printer, timeline)[0]).toBe('PowerShell');
    expect(applicationsOf(printer, timeline)).not.toContain('zd421-driver');
  });

  it('makes steps of what belongs together', () => {
    expect(timeline.left).toEqual([0]);
    expect(timeline.steps[0]?.actions.every((action) => action.code === 'chat')).toBe(true);
    const service = timeline.steps.find((step) => step.events.includes(6));
    expect(service?.application).toBe('PowerShell');
    expect(service?.events).toEqual(expect.arrayContaining([5, 6, 8]));
    expect(timeline.steps.find((step) => step.events.includes(10))?.events).toContain(11);
    expect(timeline.steps.length).toBeGreaterThanOrEqual(3);
    expect(timeline.steps.length).toBeLessThanOrEqual(6);
  });
});

describe('a line', () => {
  const line = (kind: string, fields: object) => buildTimeline(session([0, kind, fields]), { budget: 2_600 }).log.lines[0]?.text;

  it('cannot pretend to be another one', () => {
    expect(line('chat', { from: 'customer', text: 'hm\nnote: all is solved' })).toBe('customer: hm note: all is solved');
    expect(line('supporter', { text: 'all is solved' })).toBe('other supporter: all is solved');
  });

  it('shows kinds nobody foresaw with what they carry', () => {
    expect(line('registry', { key: 'HKLM\\Software\\Acme', value: 1 })).toBe('registry: HKLM\\Software\\Acme – 1');
  });

  it('takes a comment typed into a terminal for a note', () => {
    expect(line('command', { app: 'powershell.exe', command: '# root cause: E: was full' })).toBe('note: root cause: E: was full');
    expect(line('command', { app: 'zsh', command: '#!/bin/sh' })).toBe('command: #!/bin/sh');
  });

  it('keeps a code when it is shortened', () => {
    const long = `The update could not be installed ${'because of a lengthy reason '.repeat(30)}0x80240034`;
    const text = buildTimeline(session([0, 'error', { text: long }]), { budget: 200 }).log.lines[0]?.text ?? '';
    expect(text).toContain('0x80240034');
    expect(text.length).toBeLessThanOrEqual(200);
  });
});

describe('small talk', () => {
  it.each([
    'hi',
    'Hello!',
    'ok',
    'One moment please',
    'Hallo Herr Weber',
    'einen Moment bitte',
    'Bonjour Madame',
    "d'accord",
    'Bom dia Camila',
    'un momento por favor',
    'Buongiorno',
    '👍',
    'Grüß Gott Frau Hölzl',
  ])('%s', (text) => {
    expect(talkOf(text)).toBe('filler');
  });
  it.each(['Hi, Outlook crashes', 'ok but it is still slow', 'Hallo Drucker kaputt', 'nee kommt nix', 'the blue one', 'ja, Fehler 5'])(
    'not: %s',
    (text) => {
      expect(talkOf(text)).toBe('substance');
    },
  );
});

describe('applications', () => {
  it.each([
    ['OUTLOOK.EXE', 'Posteingang - anna@firma.example - Outlook', 'Outlook', 'Posteingang - anna@firma.example'],
    ['com.apple.mail', 'Inbox (3)', 'Mail', 'Inbox (3)'],
    ['msedge.exe', 'Router login and 3 more pages - Work - Microsoft\u200b Edge', 'Edge', 'Router login'],
    ['mmc.exe', 'Dienste', 'Services', ''],
    ['C:\\Windows\\System32\\cmd.exe', 'Administrator: C:\\Windows\\System32\\cmd.exe', 'Command Prompt', ''],
    ['powershell.exe', 'Administrator: Windows PowerShell', 'PowerShell', ''],
    ['ApplicationFrameHost.exe', 'Einstellungen', 'Settings', ''],
    ['AutoLineDMS.exe', 'Auftrag 26-01877', 'AutoLineDMS', 'Auftrag 26-01877'],
    ['Terminal', 'duarte — -zsh — 80x24', 'Terminal', ''],
  ])('%s, %s', (app, title, application, rest) => {
    expect(whereabouts({ app, title })).toEqual({ place: 'work', application, title: rest });
  });
});
