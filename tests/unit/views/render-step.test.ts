import { describe, expect, it } from 'vitest';
import { renderPlain } from '../../../src/views/summary-text/render-plain.ts';
import { renderStep } from '../../../src/views/summary-text/render-step.ts';
import type { StepActionView, StepView } from '../../../src/views/summary-text/types.ts';

const step = (...actions: StepActionView[]): StepView => ({
  events: actions.flatMap((action) => action.events),
  application: 'PowerShell',
  start: '2026-03-02T09:00:00Z',
  end: '2026-03-02T09:01:00Z',
  actions,
});
const command = (text: string, more: Partial<Extract<StepActionView, { code: 'command' }>> = {}): StepActionView => ({
  code: 'command',
  command: text,
  output: null,
  exitCode: null,
  failed: false,
  times: 1,
  events: [0],
  ...more,
});
const window = (application: string | null, title: string, times = 1): StepActionView => ({
  code: 'window',
  application,
  title,
  times,
  events: [1],
});

describe('a step in words', () => {
  it('claims no purpose for a command that it does not know, nor for a chain with an unknown part', () => {
    expect(renderStep(step(command('Invoke-Magic -All')), 'en').text).toBe('Ran `Invoke-Magic -All`.');
    expect(renderStep(step(command('ipconfig /flushdns && format-everything')), 'en').text).toBe(
      'Ran `ipconfig /flushdns && format-everything`.',
    );
  });

  it('says that a command failed, with code and output, and never that it worked', () => {
    const failed = command('net stop spooler', { failed: true, exitCode: 5, output: 'Access is denied.' });
    expect(renderStep(step(failed), 'en').text).toBe(
      'Ran `net stop spooler` (stops a service). It failed with exit code 5: “Access is denied”.',
    );
    expect(renderStep(step(command('x', { failed: true, exitCode: 0 })), 'de').text).toBe('`x` ausgeführt. Der Befehl schlug fehl.');
  });

  it.each([
    ['en', 'Ran `ipconfig /flushdns` (clears the DNS cache).'],
    ['de', '`ipconfig /flushdns` ausgeführt (leert den DNS-Cache).'],
    ['fr', 'Exécution de `ipconfig /flushdns` (vide le cache DNS).'],
    ['pt', 'Comando `ipconfig /flushdns` executado (limpa o cache DNS).'],
    ['es', 'Se ejecutó `ipconfig /flushdns` (vacía la caché de DNS).'],
    ['it', 'Eseguito `ipconfig /flushdns` (svuota la cache DNS).'],
  ] as const)('tells a command and what it is for in %s', (language, expected) => {
    expect(renderStep(step(command('ipconfig /flushdns')), language)).toEqual({ text: expected, commands: ['ipconfig /flushdns'] });
  });

  it('tells windows of one application in one sentence, in the order seen, with the language’s own quotation marks', () => {
    const seen = step(window('Outlook', 'Inbox'), window('Outlook', 'Account Settings', 3), window('Outlook', 'Outlook'));
    expect(renderStep(seen, 'en').text).toBe('Worked in Outlook: “Inbox” and “Account Settings”\u00a0(3×).');
    expect(renderStep(seen, 'de').text).toBe('In Outlook gearbeitet: „Inbox“ und „Account Settings“\u00a0(3×).');
    expect(renderStep(seen, 'fr').text).toBe(
      'Travail dans Outlook\u00a0: «\u00a0Inbox\u00a0» et «\u00a0Account Settings\u00a0»\u00a0(3×).',
    );
  });

  it('leaves talk to the model wherever something was done, and tells one line of a step that is nothing but talk', () => {
    const said = (text: string): StepActionView => ({ code: 'chat', from: 'customer', text, events: [3] });
    expect(renderStep(step(said('It is slow.'), command('sfc /scannow'), said('still slow')), 'en').text).toBe(
      'Ran `sfc /scannow` (checks Windows’ system files).',
    );
    expect(renderStep(step(said('It is slow.'), said('ok')), 'en').text).toBe('The customer wrote: “It is slow”.');
  });

  it('tells one window beside what was done, ten words of an output, twenty of a failure', () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index + 1}`).join(' ');
    const seen = step(window('Outlook', 'Inbox'), window('Outlook', 'Rules'), command('x', { output: words(30) }));
    expect(renderStep(seen, 'en').text).toBe(`Worked in Outlook: “Inbox”. Ran \`x\`. Output: “${words(10)} …”.`);
    expect(renderStep(step(command('x', { failed: true, output: words(30) })), 'en').text).toContain(`${words(20)} …`);
    expect(renderStep(step(command('x', { output: words(10) })), 'en').text).toContain(`${words(10)}”`);
    expect(renderStep(step(command('x', { output: '一二三'.repeat(20) })), 'zh').text).toContain('一二三'.repeat(10));
  });

  it('keeps back-slashes, braces and numbers of captured text as they are', () => {
    const copied: StepActionView = { code: 'file', path: 'C:\\Users\\{0}\\$&.log', direction: 'to-device', events: [4] };
    expect(renderStep(step(copied), 'es').text).toBe('Se copió el archivo `C:\\Users\\{0}\\$&.log` al dispositivo.');
  });

  it('shortens a long text visibly', () => {
    const { text } = renderStep(step({ code: 'note', text: 'a'.repeat(900), events: [2] }), 'it');
    expect(text).toMatch(/^Nota: «a{299}…»\.$/);
  });
});

describe('a plain text in words', () => {
  it('says whose words they are', () => {
    expect(renderPlain({ code: 'quote', from: 'customer', text: 'VPN geht nicht.' }, 'de')).toBe('Der Kunde schrieb: „VPN geht nicht“.');
    expect(renderPlain({ code: 'quote', from: 'window', text: 'Fehler 691' }, 'pt')).toBe('Janelas em primeiro plano: “Fehler 691”.');
    expect(renderPlain({ code: 'ran', commands: ['ping a', 'whoami'] }, 'fr')).toBe('Commandes exécutées\u00a0: `ping a` et `whoami`.');
    expect(renderPlain({ code: 'used', applications: ['Excel', 'Word', 'Teams'] }, 'en')).toBe(
      'Applications used: Excel, Word, and Teams.',
    );
    expect(renderPlain({ code: 'nothing-said' }, 'it')).toBe('Il registro non lo indica.');
  });
});
