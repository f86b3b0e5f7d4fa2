import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createRule, putRule, removeRule, switchRules } from '../../src/server/domain/redaction/change.ts';
import { findRule, redactionRules } from '../../src/server/domain/redaction/rules.ts';
import { tryRedaction } from '../../src/server/domain/redaction/try.ts';
import { appendEvents } from '../../src/server/domain/sessions/append.ts';
import { endOpenSession } from '../../src/server/domain/sessions/end.ts';
import { eventsOf, findSession } from '../../src/server/domain/sessions/find.ts';
import type { SessionEvent } from '../../src/server/domain/sessions/model.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { currentSummary } from '../../src/server/domain/summaries/find.ts';
import { readModelView } from '../../src/server/domain/summaries/model-view.ts';
import { summarizeSession } from '../../src/server/domain/summaries/summarize.ts';
import { hashOf } from '../../src/server/domain/summaries/write.ts';
import { Failure } from '../../src/server/kit/errors.ts';
import { auditedDetails } from '../helpers/audited.ts';
import { type TestContext, testContext } from '../helpers/context.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { sampleSession } from '../helpers/samples.ts';

let box: TestContext;
beforeEach(() => {
  box = testContext({ activated: true });
});

const secret = 'Sommer-2026';
const chat = (text: string, from: 'customer' | 'supporter' = 'customer'): SessionEvent => ({
  at: '2026-03-02T08:00:01Z',
  kind: 'chat',
  text,
  from,
});
const open = (events: SessionEvent[], change = {}) => openSession(box.ctx, sampleSession({ ...change, events })).session.id;
const texts = (id: string) => eventsOf(box.ctx, id).map((event) => event.text);
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof Failure ? [error.code, (error.params as { reason?: string }).reason] : error;
  }
  return null;
};

describe('E9: refused', () => {
  it.each([
    ['an expression that is none', 'staff', { pattern: '(a' }, ['input.invalid', 'no-pattern']],
    ['one that RE2 has not, since it may run for ever', 'staff', { pattern: '(a)\\1' }, ['input.invalid', 'no-pattern']],
    ['one that would take seconds for a long output', 'staff', { pattern: '(a?){300}b' }, ['input.invalid', 'many-steps']],
    ['one that finds nothing, everywhere', 'staff', { pattern: 'a*' }, ['input.invalid', 'matches-nothing']],
    ['one of your own without an expression', 'staff', { rule: 'disk' }, ['input.invalid', 'missing']],
    ['a name with other characters', 'Staff Nr', { pattern: 'a' }, ['input.invalid', 'no-slug']],
    ['a name whose placeholder is taken', 'national-id', { pattern: 'a' }, ['record.conflict', 'exists']],
    ["a built-in one's expression", 'email', { pattern: 'a' }, ['input.invalid', 'built-in']],
    ['a rule that there is not', 'email', { rule: 'maybe' as never }, ['input.invalid', 'none-of']],
    ['a score beyond 1', 'staff', { pattern: 'a', score: 2 }, ['input.invalid', 'too-large']],
  ] as const)('%s', (_what, name, change, refusal) => {
    expect(codeOf(() => putRule(box.ctx, name, change as never))).toEqual(refusal);
    expect(auditedDetails(box.ctx, 'redaction-rule')).toEqual([]);
  });

  it('one that is not there, and a second one of a name', () => {
    expect(codeOf(() => findRule(box.ctx, 'none'))).toEqual(['record.missing', undefined]);
    expect(codeOf(() => removeRule(box.ctx, 'none'))).toEqual(['record.missing', undefined]);
    expect(codeOf(() => switchRules(box.ctx, { email: 'disk', none: 'off' }))).toEqual(['record.missing', undefined]);
    expect(findRule(box.ctx, 'email').rule).toBe('model');
    createRule(box.ctx, 'staff', { pattern: 'EMP-[0-9]+' });
    expect(codeOf(() => createRule(box.ctx, 'staff', { pattern: 'x' }))).toEqual(['record.conflict', 'exists']);
  });

  it('more of one’s own than 50', () => {
    for (let i = 0; i < 50; i += 1) createRule(box.ctx, `own-${i}`, { pattern: `x${i}` });
    expect(codeOf(() => createRule(box.ctx, 'one-more', { pattern: 'y' }))).toEqual(['input.invalid', 'too-many']);
    putRule(box.ctx, 'own-7', { pattern: 'z' });
  });
});

describe('E9: before the disk', () => {
  it('a value is replaced in every text of an event, also in fields without a name of ours', () => {
    const id = open(
      [
        {
          at: '2026-03-02T08:00:00Z',
          kind: 'command',
          app: 'cmd',
          title: `Passwort: ${secret}`,
          command: `net use x: \\\\s\\d /user:a ${secret}`,
          output: `Password=${secret};`,
          path: 'C:\\keys\\AKIAIOSFODNN7EXAMPLE',
          deep: { list: [{ password: secret, pin: 4711, note: 'DE89370400440532013000' }] },
          'net user a Geheim#42x /add': true,
          exitCode: 0,
        } as SessionEvent,
      ],
      { remark: { password: 'correct horse' } },
    );
    const stored = JSON.stringify([eventsOf(box.ctx, id), findSession(box.ctx, id)]);
    for (const value of [secret, 'AKIA', '4711', '3704', 'Geheim', 'correct horse']) expect(stored).not.toContain(value);
    expect(eventsOf(box.ctx, id)[0]).toMatchObject({
      app: 'cmd',
      title: 'Passwort: [PASSWORD_2]',
      command: 'net use x: \\\\s\\d /user:a [PASSWORD_2]',
      output: 'Password=[PASSWORD_2];',
      exitCode: 0,
    });
  });

  it('nothing of it is in any file of the box', () => {
    const file = join(temporaryFolder(), 'debrief.db');
    box = testContext({ activated: true, path: file });
    const id = open([chat(`the password is ${secret}`), chat('card 4111111111111111, IBAN DE89370400440532013000')]);
    appendEvents(box.ctx, id, [chat(`PASSWORD=${secret}`)]);
    tryRedaction(box.ctx, `password: ${secret}`);
    const bytes = Buffer.concat([file, `${file}-wal`].filter(existsSync).map((name) => readFileSync(name)));
    expect(bytes.includes('the password is [PASSWORD_1]')).toBe(true);
    for (const value of [secret, '4111111111111111', 'DE89370400440532013000']) expect(bytes.includes(value)).toBe(false);
    box.ctx.db.close();
  });

  it('the same value has the same placeholder in batches that come later, another one the next number', () => {
    const id = open([chat(`Passwort: ${secret}`)]);
    appendEvents(box.ctx, id, [chat('Passwort: Winter#2027')]);
    appendEvents(box.ctx, id, [chat(`nochmal, Passwort: ${secret}`)]);
    expect(texts(id)).toEqual(['Passwort: [PASSWORD_1]', 'Passwort: [PASSWORD_2]', 'nochmal, Passwort: [PASSWORD_1]']);
  });

  it('sessions do not share their numbers, and their digests tell nothing of one another', () => {
    const ids = ['a', 'b'].map((id) => open([chat(`Passwort: ${secret}`)], { id }));
    expect(ids.map((id) => texts(id))).toEqual([['Passwort: [PASSWORD_1]'], ['Passwort: [PASSWORD_1]']]);
    const digests = box.ctx.db.sqlite.prepare('SELECT digest FROM redacted_values').pluck().all();
    expect(new Set(digests).size).toBe(2);
  });

  it('a batch that comes again is known by what it was, though its secrets are gone', () => {
    const id = open([]);
    const batch = [chat(`Passwort: ${secret}`)];
    expect(appendEvents(box.ctx, id, batch).state).toBe('added');
    expect(appendEvents(box.ctx, id, batch).state).toBe('unchanged');
    expect(codeOf(() => appendEvents(box.ctx, id, batch, 'k') && appendEvents(box.ctx, id, [chat('other')], 'k'))).toEqual([
      'record.conflict',
      'other-events',
    ]);
  });

  it('an answer to somebody who asks for a password is one, also in a batch of its own', () => {
    const id = open([chat('Wie lautet Ihr Kennwort?', 'supporter')]);
    appendEvents(box.ctx, id, [chat(secret)]);
    appendEvents(box.ctx, id, [chat('danke, PC-0142 startet neu', 'supporter')]);
    expect(texts(id)).toEqual(['Wie lautet Ihr Kennwort?', '[PASSWORD_1]', 'danke, PC-0142 startet neu']);
  });

  it('what a rule lets pass is stored as it came', () => {
    const mail = 'Das ist ana@example.com, Tel. 0171 2345678, IP 192.168.1.20';
    expect(texts(open([chat(mail)]))).toEqual([mail]);
    switchRules(box.ctx, { email: 'disk', 'password-said': 'off' });
    expect(texts(open([chat('mail ana@example.com, das Passwort ist Sommer-2026')], { id: 's2' }))).toEqual([
      'mail [EMAIL_1], das Passwort ist Sommer-2026',
    ]);
  });
});

describe('E9: before the model', () => {
  const events = [
    chat('Outlook does not open, write to ana@example.com or call +49 171 2345678'),
    chat(`the password is ${secret}`),
    { at: '2026-03-02T08:00:03Z', kind: 'error', app: 'Outlook', text: 'ana@example.com: 0x80070005' } as SessionEvent,
    { at: '2026-03-02T08:00:04Z', kind: 'command', command: 'ping 192.168.1.20', output: 'Reply from 192.168.1.20' } as SessionEvent,
    chat('works again, thanks', 'customer'),
  ];

  const summarize = async (id: string) => {
    endOpenSession(box.ctx, id);
    await summarizeSession(box.ctx, id, { jobId: 'j1', signal: new AbortController().signal, report: () => {}, isLastTry: true });
  };

  it('it reads placeholders, the same for the same; the stored event stays as it is', async () => {
    const id = open(events);
    await summarize(id);
    const read = JSON.stringify(box.engine.calls);
    expect(read).not.toMatch(/ana@example|171 2345|Sommer/);
    expect(read).toContain('write to [EMAIL_1] or call [PHONE_1]');
    expect(read).toContain('Outlook – [EMAIL_1]: 0x80070005');
    expect(read).toContain('192.168.1.20');
    expect(texts(id)[0]).toContain('ana@example.com');
  });

  it('the summary shows the placeholder, without a flag, and its source is the stored events', async () => {
    const id = open(events);
    await summarize(id);
    const summary = currentSummary(box.ctx, id);
    expect(JSON.stringify(summary)).toContain('[EMAIL_1]');
    expect(JSON.stringify(summary)).not.toContain('ana@example.com');
    expect(summary?.content.provenance.sourceHash).toBe(hashOf(eventsOf(box.ctx, id)));
  });

  it('the preview is what it reads, word for word, and leaves a record', async () => {
    const id = open(events);
    const view = readModelView(box.ctx, id);
    await summarize(id);
    const [input] = box.engine.calls;
    expect(view.lines.map(({ text }) => text)).toEqual(input?.log);
    expect([view.opening, view.ending]).toEqual([input?.opening, input?.ending]);
    expect(view.placeholders).toEqual([
      { label: 'EMAIL', values: 1 },
      { label: 'PHONE', values: 1 },
      { label: 'PASSWORD', values: 1 },
    ]);
    expect(auditedDetails(box.ctx, 'session').filter(({ action }) => action === 'read')).toEqual([
      { action: 'read', id, details: { view: 'model', events: events.length } },
    ]);
  });

  it('what was stored before its rule said disk is hidden all the same', () => {
    switchRules(box.ctx, { card: 'off' });
    const id = open([...events, chat('my card 4111111111111111')]);
    expect(JSON.stringify(readModelView(box.ctx, id))).toContain('4111111111111111');
    switchRules(box.ctx, { card: 'disk' });
    expect(JSON.stringify(readModelView(box.ctx, id))).toContain('my card [CARD_1]');
  });

  it('a number given on the way to the disk is nobody else’s on the way to the model', () => {
    switchRules(box.ctx, { email: 'disk' });
    const id = open([...events.slice(0, 1)]);
    switchRules(box.ctx, { email: 'model' });
    appendEvents(box.ctx, id, [chat('cc rui@example.com and ana@example.com'), ...events.slice(1)]);
    const lines = JSON.stringify(readModelView(box.ctx, id).lines);
    expect(lines).toContain('write to [EMAIL_1]');
    expect(lines).toContain('cc [EMAIL_2] and [EMAIL_1]');
  });

  it('a preview writes nothing but its record', () => {
    const id = open(events);
    const count = () => box.ctx.db.sqlite.prepare('SELECT count(*) FROM redacted_values').pluck().get();
    const before = count();
    readModelView(box.ctx, id);
    expect(count()).toBe(before);
  });
});

describe('E9: rules', () => {
  it('secrets, cards, IBAN and numbers of persons never reach the disk; addresses are hidden; networks are seen', () => {
    const byRule = Object.groupBy(redactionRules(box.ctx), ({ rule }) => rule);
    expect(byRule.model?.map(({ name }) => name)).toEqual(['product-key', 'bank-account', 'email', 'phone', 'br-cnpj']);
    expect(byRule.off?.map(({ name }) => name)).toEqual(['ip', 'mac']);
    expect(byRule.disk?.length).toBe(20);
  });

  it('A10: every change is audited with before and after, words and expressions as digests', () => {
    const { ctx } = box;
    putRule(ctx, 'email', { rule: 'disk' });
    putRule(ctx, 'email', { rule: 'disk' });
    createRule(ctx, 'staff-number', { pattern: 'EMP-[0-9]{6}', words: ['staff'], score: 0.3 });
    removeRule(ctx, 'staff-number');
    removeRule(ctx, 'email');
    removeRule(ctx, 'email');
    const made = { rule: 'model', words: 'staff', pattern: 'EMP-[0-9]{6}', score: 0.3 };
    expect(auditedDetails(ctx, 'redaction-rule')).toEqual([
      { action: 'changed', id: 'email', details: { before: { rule: 'model', words: '' }, after: { rule: 'disk', words: '' } } },
      { action: 'created', id: 'staff-number', details: made },
      { action: 'deleted', id: 'staff-number', details: made },
      { action: 'reset', id: 'email', details: { before: { rule: 'disk', words: '' }, after: { rule: 'model', words: '' } } },
    ]);
  });

  it('one of your own counts from its score on, or next to one of its words', () => {
    createRule(box.ctx, 'staff-number', { pattern: String.raw`EMP-(?P<value>\d{6})`, words: ['Personalnummer'], score: 0.3, rule: 'disk' });
    expect(tryRedaction(box.ctx, 'EMP-123456').disk).toBe('EMP-123456');
    const trial = tryRedaction(box.ctx, 'Personalnummer: EMP-123456');
    expect(trial.disk).toBe('Personalnummer: EMP-[STAFF_NUMBER_1]');
    expect(trial.finds).toEqual([{ rule: 'disk', name: 'staff-number', start: 20, end: 26, text: '123456', score: 0.65 }]);
  });

  it('other words find other numbers', () => {
    expect(tryRedaction(box.ctx, 'Mitgliedsausweis 36574261809').finds).toEqual([]);
    putRule(box.ctx, 'de-steuer-id', { words: ['Mitgliedsausweis'] });
    expect(tryRedaction(box.ctx, 'mitgliedsausweis 36574261809').finds.map(({ name }) => name)).toEqual(['de-steuer-id']);
    expect(findRule(box.ctx, 'de-steuer-id')).toMatchObject({ rule: 'disk', standardWords: false });
  });

  it('a trial tells what is off too, and keeps nothing', () => {
    const { finds, disk, model } = tryRedaction(box.ctx, `Passwort: ${secret}, ana@example.com, 192.168.1.20`);
    expect(finds.map(({ name, rule }) => [name, rule])).toEqual([
      ['password-said', 'disk'],
      ['email', 'model'],
      ['ip', 'off'],
    ]);
    expect(disk).toBe('Passwort: [PASSWORD_1], ana@example.com, 192.168.1.20');
    expect(model).toBe('Passwort: [PASSWORD_1], [EMAIL_1], 192.168.1.20');
    expect(box.ctx.db.sqlite.prepare('SELECT count(*) FROM redacted_values').pluck().get()).toBe(0);
  });
});
