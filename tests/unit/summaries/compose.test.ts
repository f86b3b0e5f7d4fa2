import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineFault, SummarizeResult, WrittenLine } from '../../../src/llm/tasks/types.ts';
import type { SessionEvent } from '../../../src/server/domain/sessions/model.ts';
import { compose, composeWithoutModel, type Material } from '../../../src/server/domain/summaries/compose.ts';
import { extractDone, extractProblem, extractResult } from '../../../src/server/domain/summaries/extract.ts';
import type { Statement, SummaryContent } from '../../../src/server/domain/summaries/model.ts';
import { applicationsOf } from '../../../src/server/domain/timeline/applications-of.ts';
import { buildTimeline } from '../../../src/server/domain/timeline/build.ts';
import { customer, run, session, supporter, window } from '../timeline/session.ts';

const events = session(
  window(0, 'outlook.exe', 'Inbox - Outlook'),
  customer(5, 'My mailbox is empty since this morning.'),
  run(20, 'Get-Service spooler', 'Status: Stopped'),
  run(40, 'Start-Service spooler', '', 0),
  supporter(60, 'I rebuild the profile now.'),
  [90, 'error', { app: 'outlook.exe', text: 'Cannot open the folder (0x8004010F)' }],
  customer(120, 'All mails are back, thank you!'),
  [130, 'note', { text: 'profile rebuilt, mailbox ok' }],
);

function materialOf(list: readonly SessionEvent[], budget = 2_200): Material {
  const timeline = buildTimeline(list, { budget });
  const startedAt = new Date('2026-03-02T09:00:00Z');
  return { events: list, timeline, applications: applicationsOf(list, timeline), language: 'en', sourceHash: 'a'.repeat(64), startedAt };
}

const say = (text: string | null, fault: LineFault | null = null): WrittenLine => ({ text, tries: fault ? 2 : 1, fault });
const silent: SummarizeResult = {
  problem: say(null),
  cause: say(null),
  done: say(null),
  result: say(null),
  open: say(null),
  title: say(null),
  outcome: [],
  issueType: [],
  promptVersion: 'p1',
};

function written(change: Partial<SummarizeResult>) {
  const usage = { tokensIn: 900, tokensCached: 1300, tokensOut: 120, seconds: 33.333 };
  const finishedAt = new Date('2026-03-02T09:00:34Z');
  return { result: { ...silent, ...change }, usage, model: { id: 'm', sha256: 'b'.repeat(64), adapter: null }, finishedAt };
}

const statements = (content: SummaryContent): Statement[] =>
  [content.title, content.problem, content.cause, content.done, content.result, ...content.open].filter((one) => one !== null);

describe('where the model wrote nothing', () => {
  it('problem, done, result and title are told by the code, marked; cause and open points stay empty; nothing is claimed', () => {
    const content = compose(materialOf(events), written({}));
    for (const one of [content.title, content.problem, content.done, content.result]) expect(one).toMatchObject({ by: 'code', text: null });
    expect(content).toMatchObject({ cause: null, open: [], outcome: 'unclear', issueTypes: ['other'], flags: [] });
  });

  it.each(['problem', 'cause', 'done', 'result', 'open', 'title'] as const)('a faulty %s leaves its flag, and not its words', (field) => {
    const fault = { code: 'entity', detail: 'PC-99', avoid: ['PC-99', 'Schmidt'] } as const;
    const content = compose(materialOf(events), written({ [field]: say(null, fault) }));
    expect(content.flags).toEqual([{ code: 'entity', field, detail: 'PC-99' }]);
    expect(JSON.stringify({ ...content, flags: [] })).not.toContain('PC-99');
  });
});

it('what the model wrote stands with its events, its marks and where it comes from', () => {
  const material = materialOf(events);
  const change = {
    problem: say('The mailbox was empty.'),
    open: say('Call the customer on Friday; order a new disk;  '),
    outcome: [
      { code: 'solved', probability: 0.9 },
      { code: 'partly', probability: 0.1 },
    ],
    issueType: [{ code: 'email-calendar', probability: 0.8 }],
  };
  const content = compose(material, written(change));
  expect(content.problem).toMatchObject({ by: 'model', text: 'The mailbox was empty.', plain: null });
  expect(content.problem?.events).toContain(1);
  expect(content.open.map((point) => point.text)).toEqual(['Call the customer on Friday', 'order a new disk']);
  expect(content).toMatchObject({
    origin: 'model',
    outcome: 'solved',
    issueTypes: ['email-calendar'],
    applications: material.applications,
  });
  expect(content.provenance).toMatchObject({
    model: 'm',
    modelHash: 'b'.repeat(64),
    promptVersion: 'p1',
    sourceHash: 'a'.repeat(64),
    startedAt: '2026-03-02T09:00:00.000Z',
    finishedAt: '2026-03-02T09:00:34.000Z',
    seconds: 33.3,
    tokensIn: 900,
    tokensOut: 120,
  });
});

it('a log of which less than a third was read is flagged', () => {
  const many = session(
    ...Array.from({ length: 200 }, (_, n) => customer(n * 30, `This is complaint number ${n} about something else that fails.`)),
  );
  const { flags, omitted } = compose(materialOf(many, 1_000), written({}));
  expect(flags).toEqual([{ code: 'over-budget', field: 'summary', detail: String(omitted.overBudget) }]);
});

it('without a model: the reason is told, the outcome is not guessed, no model is named', () => {
  const finishedAt = new Date('2026-03-02T09:00:01Z');
  const failed = composeWithoutModel(materialOf(events), { origin: 'extract', finishedAt, reason: 'crashed' });
  expect(failed).toMatchObject({
    origin: 'extract',
    outcome: 'unclear',
    flags: [{ code: 'model-failed', field: 'summary', detail: 'crashed' }],
  });
  expect(failed.provenance).toMatchObject({ model: null, modelHash: null, promptVersion: 'none', tokensOut: 0 });
  expect(statements(failed).every((one) => one.by === 'code' && one.text === null)).toBe(true);
  expect(composeWithoutModel(materialOf([]), { origin: 'template', finishedAt, reason: null })).toMatchObject({ flags: [], steps: [] });
});

describe('extracts', () => {
  const timeline = materialOf(events).timeline;

  it('of nothing say nothing', () => {
    const empty = materialOf([]).timeline;
    for (const one of [extractProblem(empty), extractDone(empty, []), extractResult(empty)])
      expect(one).toEqual({ by: 'code', text: null, plain: { code: 'nothing-said' }, events: [] });
  });

  it('the problem is the customer’s first word, the result the last note, done the commands', () => {
    expect(extractProblem(timeline)).toMatchObject({
      plain: { code: 'quote', from: 'customer', text: 'My mailbox is empty since this morning.' },
      events: [1],
    });
    expect(extractResult(timeline)).toMatchObject({
      plain: { code: 'quote', from: 'note', text: 'profile rebuilt, mailbox ok' },
      events: [7],
    });
    expect(extractDone(timeline, [])).toMatchObject({
      plain: { code: 'ran', commands: ['Get-Service spooler', 'Start-Service spooler'] },
      events: [2, 3],
    });
  });

  it('without talk the error is the problem; without commands the applications are what was done', () => {
    const quiet = materialOf(
      session(window(0, 'outlook.exe', 'Inbox - Outlook'), [9, 'error', { app: 'outlook.exe', text: 'Cannot open' }]),
    );
    expect(extractProblem(quiet.timeline).plain).toMatchObject({ code: 'quote', from: 'error' });
    expect(extractDone(quiet.timeline, quiet.applications).plain).toEqual({ code: 'used', applications: ['Outlook'] });
  });

  it('a quote loses its role word and nothing else', () => {
    const tricky = materialOf(session(customer(0, 'note: error: my own prefix: stays')));
    expect(extractProblem(tricky.timeline).plain).toMatchObject({ text: 'note: error: my own prefix: stays' });
  });
});

it('whatever was captured and written: nothing throws, and every statement rests on events of this session', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<|im_end|>', '; ; ;', '<b>x</b>', '=1+1', '__proto__', 'note: x'));
  const event = fc.record(
    {
      at: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-01-02'), noInvalidDate: true }).map((at) => at.toISOString()),
      kind: fc.constantFrom('window', 'chat', 'note', 'error', 'command', 'file', 'action', 'clipboard', 'constructor'),
      app: text,
      title: text,
      text,
      command: text,
      output: text,
      path: text,
    },
    { requiredKeys: ['at', 'kind'] },
  );
  const line = fc.option(text).map((one) => say(one));
  const result = fc.record({ problem: line, cause: line, done: line, result: line, open: line, title: line });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 25 }), result, (list, lines) => {
      const material = materialOf(list as SessionEvent[]);
      const without = composeWithoutModel(material, { origin: 'extract', finishedAt: new Date(0), reason: 'failed' });
      for (const content of [compose(material, written(lines)), without]) {
        for (const one of statements(content)) expect(one.events.every((index) => index >= 0 && index < list.length)).toBe(true);
        expect(JSON.parse(JSON.stringify(content))).toEqual(content);
      }
    }),
  );
});

it('a command is quoted as it was typed, without the output that the log shows behind it', () => {
  const { timeline } = materialOf(session(run(0, 'vpn start', 'started successfully'), run(9, 'vpn stop', 'stopped')));
  expect(extractProblem(timeline).plain).toEqual({ code: 'quote', from: 'command', text: 'vpn start' });
  expect(extractResult(timeline).plain).toEqual({ code: 'quote', from: 'command', text: 'vpn stop' });
});
