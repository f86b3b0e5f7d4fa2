import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/views/layouts/frame-props.ts';
import type { WhyView } from '../../../src/views/pages/sessions/decision-props.ts';
import type { EventView, SessionView, StatementView, SummaryState, SummaryView } from '../../../src/views/pages/sessions/props.ts';
import { FinishedFragment, ProgressFragment, SessionPanel } from '../../../src/views/pages/sessions/session-fragments.tsx';
import { SessionPage } from '../../../src/views/pages/sessions/session-page.tsx';

const frame: Frame = {
  language: 'fr',
  path: '/sessions/s1',
  open: ['sessions'],
  timeZone: 'Europe/Paris',
  account: { name: 'A', email: 'a@example.com' },
};
const session: SessionView = {
  id: 's1',
  supporter: 'Ana',
  customer: null,
  device: 'PC-1',
  platform: 'windows',
  os: null,
  direction: 'incoming',
  start: '2026-03-02T09:00:00Z',
  end: '2026-03-02T09:05:00Z',
  language: null,
  eventCount: 3,
};
const hostile = '<script>alert(1)</script><b style="color:red" hx-get="/x">"\'';
const events: EventView[] = [
  { at: '2026-03-02T09:00:00Z', kind: 'chat', from: 'customer', text: hostile },
  { at: '2026-03-02T09:01:00Z', kind: 'command', command: hostile, output: hostile, exitCode: 1 },
  { at: '2026-03-02T09:02:00Z', kind: 'probe "x"', title: hostile },
];
const says = (text: string, positions: number[]): StatementView => ({ by: 'model', text, plain: null, events: positions });
const summary: SummaryView = {
  language: 'de',
  origin: 'model',
  title: says(hostile, [0]),
  problem: says('Problem hier', [0, 1, 2]),
  cause: null,
  done: { by: 'code', text: null, plain: { code: 'ran', commands: [hostile] }, events: [1] },
  result: says('Ergebnis', []),
  open: [],
  outcome: 'unclear',
  issueTypes: ['printing', 'own-type'],
  applications: [hostile],
  steps: [
    {
      events: [1, 2],
      application: hostile,
      start: events[1]!.at,
      end: events[2]!.at,
      actions: [{ code: 'other', kind: 'probe', text: hostile, events: [2] }],
    },
  ],
  flags: [{ code: 'entity', field: 'problem', detail: hostile }],
  omitted: { merged: 1, noise: 2, overBudget: 0 },
  provenance: {
    model: 'm',
    modelHash: 'abc',
    promptVersion: '1',
    parameters: { seed: 7 },
    sourceHash: 'def',
    startedAt: session.start,
    finishedAt: session.start,
    seconds: 2,
    tokensIn: 10,
    tokensOut: 5,
  },
};
const why: WhyView = {
  capture: 'captured',
  via: 'incoming',
  reasons: [],
  recorded: true,
  summary: { state: 'none', yes: false, reasons: ['no-credit'] },
  rules: [
    {
      of: 'incoming',
      code: 'policy-insights-off',
      rule: 'A6',
      passed: true,
      saw: { code: 'insights-on', params: { policy: hostile } },
      place: { kind: 'policy', id: hostile },
    },
    { of: 'summary', code: 'no-credit', rule: 'C2', passed: false, saw: { code: 'no-credit', params: {} }, place: null },
  ],
};
const page = (state: SummaryState) =>
  String(<SessionPage frame={frame} session={session} events={events} state={state} canGenerate={false} why={why} />);
const ready: SummaryState = { kind: 'ready', summary };

describe('the page of a session', () => {
  it('lets no captured text become markup, and carries no inline script, style or handler', () => {
    const html = page(ready);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<b style');
    expect(html.match(/<script(?![^>]* src=)/g)).toBeNull();
    expect(html).not.toMatch(/<[^>]*\s(style|on[a-z]+|hx-on[^=]*)=/);
    expect(html).not.toMatch(/<style/);
  });

  it('labels what no model wrote as such, and never as AI', () => {
    const html = page({ kind: 'ready', summary: { ...summary, origin: 'extract' } });
    expect(html).not.toContain('Généré par IA');
    expect(html).not.toContain('generator-ai');
    expect(html).toContain('data-ai-generated="false"');
    expect(html).toContain('Tiré des événements');
  });

  it('labels what a model wrote for people and for machines', () => {
    const html = page(ready);
    expect(html).toContain('Généré par IA');
    expect(html).toContain('<meta name="generator-ai" content="m; sha256=abc; prompt=1"/>');
    expect(html).toContain('data-ai-generated="true"');
    expect(html).toContain('tiré du journal');
  });

  it('leads from each statement to events that stand on the page, and from them back to statements that do', () => {
    const html = page(ready);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    expect(targets).toEqual(expect.arrayContaining(['event-1', 'event-2', 'event-3', 'statement-problem', 'statement-done', 'step-1']));
    expect(ids.size).toBe([...html.matchAll(/ id="/g)].length);
  });

  it('says what is not known in the summary’s language, and the reason when there is no summary in the reader’s', () => {
    expect(page(ready)).toContain('unbekannt');
    expect(page({ kind: 'none', reason: 'no-events' })).toContain('Rien n’a été capturé');
    expect(page({ kind: 'failed', code: 'engine.failed', params: { reason: 'x' } })).toContain('Le résumé n’a pas pu être rédigé');
  });
});

describe('the fragments', () => {
  const progress = { position: null, phase: 'writing' as const, done: 0.4, seconds: 3, parts: [{ name: 'problem', text: hostile }] };

  it('asks again while the model works, and no more when it is over', () => {
    const working = String(<ProgressFragment frame={frame} sessionId="s1" progress={progress} place="page" />);
    expect(working).toContain('hx-get="/sessions/s1/progress?place=page"');
    expect(working).toContain('hx-trigger="every 1s"');
    expect(working).not.toContain('<script');
    const over = String(
      <FinishedFragment frame={frame} session={session} events={events} state={ready} place="page" canGenerate={false} why={why} />,
    );
    expect(over).not.toContain('hx-trigger');
    expect(over).toContain('hx-target="#summary-area"');
    expect(over).toContain('hx-target="#timeline"');
    expect(over).toContain('hx-target="#why"');
  });

  it('leads from the panel to the session’s page', () => {
    const panel = String(
      <SessionPanel
        frame={frame}
        session={session}
        state={ready}
        life={null}
        similar={[]}
        from={null}
        closeHref={null}
        canGenerate={true}
      />,
    );
    expect(panel).toContain('href="/sessions/s1#event-1"');
    expect(panel).not.toMatch(/href="#/);
    expect(panel).toContain('action="/sessions/s1/summary"');
  });
});
