import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../../../src/server/domain/timeline/build.ts';
import { customer, run, session, supporter, type Written, window } from './session.ts';

const budget = 2_600;
const lines = (...events: Written[]) => buildTimeline(session(...events), { budget }).log.lines.map((line) => line.text);

describe('what never reaches the model', () => {
  it.each([
    ['Spotify.exe', 'Rainy Window - Lo-Fi Beats'],
    ['chrome.exe', '(2) WhatsApp - Google Chrome'],
    ['chrome.exe', 'kicker: Transferticker - Google Chrome'],
    ['msedge.exe', 'My ex wrote to me - Facebook - Personal - Microsoft\u200b Edge'],
    ['msedge.exe', 'Amazon.de: Schlafsack und 3 weitere Seiten - Persönlich – Microsoft Edge'],
    ['firefox.exe', 'Why cats purr - YouTube — Mozilla Firefox'],
    ['com.apple.MobileSMS', 'Teresa'],
    ['Mensagens', 'Teresa'],
    ['Safari', 'Público - Últimas'],
  ])('a private window: %s, %s', (app, title) => {
    const timeline = buildTimeline(
      session(customer(0, 'my printer prints nothing'), window(10, app, title), customer(60, 'now it prints')),
      { budget },
    );
    expect(timeline.left).toEqual([1]);
    expect(timeline.log.omitted.noise).toBe(1);
    expect(JSON.stringify([timeline.log.lines, timeline.steps])).not.toContain(title.slice(0, 8));
  });

  it('what was copied in a private window, with or without its name', () => {
    const clip = { text: 'dinner at eight' };
    expect(lines(window(0, 'WhatsApp.exe', 'Anna'), [5, 'clipboard', clip], [6, 'clipboard', { ...clip, app: 'WhatsApp.exe' }])).toEqual(
      [],
    );
    expect(lines(window(0, 'notepad.exe', 'a.txt - Notepad'), [5, 'clipboard', clip])).toContain('clipboard: dinner at eight');
  });

  it.each([
    ['session', 'Session started'],
    ['quality', 'Connection quality: good'],
    ['action', 'Remote control accepted'],
    ['action', 'The user accepted the session request'],
    ['action', 'Sitzung gestartet'],
    ['action', 'Fernsteuerung angenommen'],
    ['action', 'Verbindung unterbrochen: Gerät nicht erreichbar'],
    ['action', 'Der Benutzer hat die Sitzung verlassen'],
    ['action', 'Connexion établie'],
    ['info', 'Contrôle à distance accepté'],
    ['info', 'Session terminée par Julien Perrot'],
    ['info', 'Sessão iniciada'],
    ['info', 'Conexión establecida'],
    ['info', 'Sessione avviata'],
  ])('bookkeeping: %s, %s', (kind, text) => {
    expect(lines([0, kind, { text }])).toEqual([]);
  });

  it.each([
    ['action', 'VPN connection established'],
    ['action', 'User opened the printer queue'],
    ['action', 'Benutzer im Active Directory deaktiviert'],
    ['action', 'Permissions on folder Invoices changed to Full control'],
    ['system', 'Remote reboot requested'],
    ['action', 'Neustart des Computers'],
    ['error', 'Session terminated: licence server unreachable'],
    ['note', 'Connection lost twice, router restarted'],
  ])('but not the work itself: %s, %s', (kind, text) => {
    expect(lines([0, kind, { text }])).toEqual([`${kind}: ${text}`]);
  });

  it('the desktop and the support tool', () => {
    expect(
      lines(
        window(0, 'explorer.exe', 'Program Manager'),
        window(9, 'explorer.exe', ''),
        window(20, 'TeamViewer.exe', 'TeamViewer Panel'),
        window(40, 'SearchHost.exe', 'Suche'),
      ),
    ).toEqual([]);
  });

  it('focus flicker, but never a window that names a fault', () => {
    const walk = [
      window(0, 'OUTLOOK.EXE', 'Inbox - Outlook'),
      window(30, 'calc.exe', 'Calculator'),
      window(31, 'winword.exe', 'Letter.docx - Word'),
    ];
    expect(lines(...walk, window(32, 'mmc.exe', 'Services'), window(90, 'OUTLOOK.EXE', 'Inbox - Outlook'))).toEqual([
      'window: Outlook – Inbox',
      'window: Services',
    ]);
    expect(
      lines(
        window(0, 'a.exe', 'One'),
        window(30, 'b.exe', 'b.exe - Application Error'),
        window(31, 'c.exe', 'Two'),
        window(60, 'd.exe', 'Three'),
      ),
    ).toHaveLength(4);
  });

  it('takes no window for flicker where the clock only counts along', () => {
    expect(lines(...['One', 'Two', 'Three', 'Four'].map((title, second) => window(second, 'a.exe', title)))).toHaveLength(4);
  });
});

describe('repeats', () => {
  it('tells a command run again at once with the same result once', () => {
    const timeline = buildTimeline(
      session(
        run(0, 'sc query spooler', 'STATE : 1 STOPPED'),
        run(4, 'sc query spooler', 'STATE : 1 STOPPED'),
        run(8, 'sc query spooler', 'STATE : 1 STOPPED'),
      ),
      { budget },
    );
    expect(timeline.log.lines.map((line) => line.text)).toEqual(['command: sc query spooler ×3 -> STATE: 1 STOPPED']);
    expect(timeline.log.omitted).toEqual({ merged: 2, noise: 0, overBudget: 0 });
  });

  it('keeps a command that is run again after something was done', () => {
    expect(
      lines(run(0, 'ping nas', 'Request timed out.'), customer(9, 'i plugged it in'), run(20, 'ping nas', 'Request timed out.')),
    ).toHaveLength(3);
    expect(lines(run(0, 'ping nas', 'Request timed out.'), run(20, 'ping nas', 'Reply from 10.0.0.7'))).toHaveLength(2);
  });

  it('keeps the first and the last of a series with changing results', () => {
    const states = ['one', 'two', 'three', 'four'].map((word, second) => run(second * 5, 'Get-Job', word));
    expect(lines(...states)).toEqual(['command: Get-Job -> one', 'command: Get-Job ×3 -> four']);
  });

  it('keeps what a customer says again after an attempt', () => {
    expect(
      lines(
        customer(0, 'it does not print'),
        customer(1, 'it does not print'),
        supporter(5, 'and now, please?'),
        customer(9, 'it does not print'),
      ),
    ).toHaveLength(3);
  });

  it('tells windows that take turns once', () => {
    const turns = [0, 20, 40, 60].map((second, turn) =>
      window(second, turn % 2 ? 'mmc.exe' : 'regedit.exe', turn % 2 ? 'Services' : 'Registry Editor'),
    );
    const timeline = buildTimeline(session(...turns), { budget });
    expect(timeline.log.lines).toHaveLength(2);
    expect(timeline.log.omitted.merged).toBe(2);
    expect(timeline.steps).toHaveLength(1);
  });
});
