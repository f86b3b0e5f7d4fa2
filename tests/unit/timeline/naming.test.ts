import { describe, expect, it, test } from 'vitest';
import { isTerminal, whereabouts } from '../../../src/server/domain/timeline/applications.ts';
import { applicationsOf } from '../../../src/server/domain/timeline/applications-of.ts';
import { buildTimeline } from '../../../src/server/domain/timeline/build.ts';
import { type NamingRule, namingBy } from '../../../src/server/domain/timeline/naming.ts';
import { session, type Written, window } from './session.ts';

const rule = (kind: NamingRule['kind'], pattern: string, product: string | null): NamingRule => ({ kind, pattern, product });
const seen = (app: string | undefined, title: string, ...rules: NamingRule[]) =>
  whereabouts({ ...(app !== undefined && { app }), title }, namingBy(rules));

describe('what a rule of the company’s does not do', () => {
  test.each([
    [
      'reveal private windows of a browser that it only renames',
      'chrome.exe',
      'YouTube - Google Chrome',
      rule('process', 'chrome', 'Browser'),
    ],
    ['reveal a private program by giving its name another one', 'spotify.exe', 'Spotify Premium', rule('name', 'spotify', 'Music')],
  ])('%s', (_name, app, title, one) => {
    expect(seen(app, title, one).place).toBe('private');
  });

  test.each([
    ['another process', 'outlook2.exe', 'x', rule('process', 'outlook', 'Post')],
    ['the middle of a title', 'chrome.exe', 'Why ServiceNow fails - Google Chrome', rule('window', 'ServiceNow', 'ServiceNow')],
    ['an end that is not asked for', 'chrome.exe', 'ServiceNow fails - Google Chrome', rule('window', '*ServiceNow', 'ServiceNow')],
    ['an empty title', 'kasse.exe', '', rule('window', 'kasse', 'Till')],
    ['a bundle by the last part of its name', 'com.acme.desk', '', rule('process', 'desk', 'Desk')],
  ])('fit %s', (_name, app, title, one) => {
    expect(seen(app, title, one).application).toBe(seen(app, title).application);
  });

  it('takes no time with a name that is all version', () => {
    const app = `${'1.'.repeat(95)}setup.exe`;
    const events = session(window(0, app, 'x'), window(60, app, 'y'));
    const began = performance.now();
    applicationsOf(events, buildTimeline(events, { budget: 2_000 }));
    expect(performance.now() - began).toBeLessThan(200);
  });
});

describe('E2: a rule of the company’s names an application', () => {
  test.each([
    ['by process, whatever its path and case', String.raw`C:\Apps\KASSE.EXE`, 'Beleg 4711', rule('process', 'Kasse.exe', 'Till'), 'Till'],
    ['by the beginning of a process', 'LabManager64_v3.exe', 'x', rule('process', 'labmanager*', 'LabManager'), 'LabManager'],
    ['by process with a star behind its file’s name', 'kasse.exe', 'x', rule('process', 'Kasse.exe*', 'Till'), 'Till'],
    ['by bundle', 'com.acme.desk', 'x', rule('bundle', 'com.acme.*', 'Acme Desk'), 'Acme Desk'],
    ['by package', 'Acme.Till_8wekyb3d8bbwe', 'x', rule('package', 'acme.till_*', 'Till'), 'Till'],
    ['by the last part of a title', 'msedge.exe', 'Auftrag 12 – Kassenbüro', rule('window', 'kassenburo', 'Till'), 'Till'],
    [
      'by what a title contains',
      'msedge.exe',
      'INC001 | ServiceNow | IT - Edge',
      rule('window', '*servicenow*', 'ServiceNow'),
      'ServiceNow',
    ],
    ['in place of a built-in name', 'OUTLOOK.EXE', 'Inbox - Outlook', rule('process', 'outlook', 'Post'), 'Post'],
    ['by the name it would have had', 'olk.exe', 'Inbox', rule('name', 'Outlook', 'Post'), 'Post'],
    ['that passes for private', 'deezer.exe', 'Mixes', rule('process', 'deezer', 'Mixer'), 'Mixer'],
    [
      'in a window that passes for private',
      'chrome.exe',
      'Orders - Amazon - Google Chrome',
      rule('window', '*amazon*', 'Seller Central'),
      'Seller Central',
    ],
  ])('%s', (_name, app, title, one, product) => {
    expect(seen(app, title, one)).toMatchObject({ place: 'work', application: product });
  });

  it('or says that it is none: it is left out like the desktop', () => {
    for (const one of [rule('process', 'sidebar', null), rule('window', 'Sidebar', null), rule('name', 'sidebar', null)])
      expect(seen('sidebar.exe', 'Sidebar', one)).toMatchObject({ place: 'shell', application: null });
  });

  it('the exact one wins over the one with a star, the longer over the shorter, the window over the process', () => {
    const rules = [
      rule('process', 'till*', 'A'),
      rule('process', 'tillpro*', 'B'),
      rule('process', 'tillpro', 'C'),
      rule('window', 'Report*', 'D'),
    ];
    expect(seen('till.exe', 'x', ...rules).application).toBe('A');
    expect(seen('tillpro2.exe', 'x', ...rules).application).toBe('B');
    expect(seen('tillpro.exe', 'x', ...rules).application).toBe('C');
    expect(seen('tillpro.exe', 'Reports', ...rules).application).toBe('D');
  });

  it('and takes the name out of the title', () => {
    expect(seen('chrome.exe', 'INC001 - ServiceNow - Google Chrome', rule('window', 'ServiceNow*', 'x'))).toMatchObject({
      title: 'INC001 - ServiceNow',
    });
  });

  it('five hundred rules cost little where titles come again', () => {
    const rules = Array.from({ length: 500 }, (_, n) => rule('window', `*nothing ${n}*`, 'X'));
    const events = session(...Array.from({ length: 20_000 }, (_, n) => window(n, 'chrome.exe', `Order ${n % 500} - Shop - Google Chrome`)));
    const time = (naming: ReturnType<typeof namingBy>) => {
      const began = performance.now();
      for (const event of events) whereabouts(event, naming);
      return performance.now() - began;
    };
    const without = time(namingBy([]));
    expect(time(namingBy(rules))).toBeLessThan(without * 3 + 500);
  });

  it('a terminal under another of its names stays one', () => {
    expect(isTerminal('Eingabeaufforderung')).toBe(true);
    expect(isTerminal('Outlook')).toBe(false);
  });

  it('reaches steps and applications, even where it sounds like a setup program', () => {
    const naming = namingBy([rule('process', 'svcinstall', 'ServiceInstaller')]);
    const events = session(window(0, 'svcinstall.exe', 'Step 1'), window(60, 'svcinstall.exe', 'Error 5'));
    const timeline = buildTimeline(events, { budget: 2_000, naming });
    expect(timeline.steps[0]?.application).toBe('ServiceInstaller');
    expect(applicationsOf(events, timeline, naming)).toEqual(['ServiceInstaller']);
  });
});

describe('built-in names', () => {
  test.each([
    ['ターミナル', 'Terminal'],
    ['终端', 'Terminal'],
    ['システム設定', 'System Settings'],
    ['Ustawienia systemowe', 'System Settings'],
    ['Systeeminstellingen', 'System Settings'],
    ['Impostazioni di Sistema', 'System Settings'],
    ['Menedżer zadań', 'Task Manager'],
    ["Programma's en onderdelen", 'Programs and Features'],
  ])('%s is %s', (app, product) => {
    expect(whereabouts({ app, title: '' }).application).toBe(product);
  });

  test.each([
    ['网易云音乐', '网易云音乐'],
    ['Muzyka', ''],
    ['msedge.exe', 'Funda - Microsoft Edge'],
    ['chrome.exe', 'Buienradar - Google Chrome'],
    ['chrome.exe', 'Onet - Jesteś na bieżąco'],
    ['chrome.exe', '京东 - 固态硬盘'],
  ])('%s, %s is private', (app, title) => {
    expect(whereabouts({ app, title }).place).toBe('private');
  });

  it('a setup program stands for what it sets up, the system’s own update counts', () => {
    const of = (...events: Written[]) => {
      const all = session(...events);
      return applicationsOf(all, buildTimeline(all, { budget: 2_000 }));
    };
    expect(
      of(window(0, 'TaxatieSetup.exe', 'Welkom'), window(60, 'FirmaFacile_9.0.4_setup.exe', 'Errore'), window(240, 'Finder', '')),
    ).toEqual(['FirmaFacile', 'Taxatie']);
    expect(of(window(0, 'SystemSettings.exe', 'Windows Update'), window(60, 'SystemSettings.exe', 'Windows Update - 38%'))).toEqual([
      'Windows Update',
    ]);
    expect(of(window(0, 'Setup.exe', 'Welcome'), window(60, 'msiexec.exe', 'Windows Installer'))).toEqual([]);
  });
});
