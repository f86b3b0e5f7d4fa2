import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { updateAccount } from '../../src/db/queries/accounts.ts';
import { updateSession } from '../../src/db/queries/sessions.ts';
import { answerQuestion } from '../../src/server/domain/consent/answer.ts';
import { closeExpiredQuestions } from '../../src/server/domain/consent/ask.ts';
import { withdrawByNumber } from '../../src/server/domain/consent/withdraw.ts';
import { createModule } from '../../src/server/domain/modules/create.ts';
import { createPolicy } from '../../src/server/domain/policies/create.ts';
import type { SessionInput } from '../../src/server/domain/sessions/model.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { type Explanation, explainSession } from '../../src/server/domain/summaries/explain.ts';
import { isTextKey } from '../../src/views/i18n/translator.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
import { registerDevice } from '../helpers/context.ts';
import { sampleEvents, sampleSession } from '../helpers/samples.ts';
import { anyFacts } from '../unit/eligibility/facts.ts';

let box: TestApp;
let ana: string;
let key: string;
let login: string;

beforeEach(async () => {
  box = testApp(undefined, { activated: true });
  ana = (await box.account('administrator', { email: 'ana@example.com' })).id;
  key = box.key(ana);
  login = await box.login(ana);
});

let ids = 0;

function open(change: Partial<SessionInput> = {}): { id: string; token: string } {
  const { session, question } = openSession(box.ctx, sampleSession({ id: `s${++ids}`, events: sampleEvents(2), ...change }));
  return { id: session.id, token: question?.path.slice('/consent/'.length) ?? '' };
}

/** To a registered device whose user is asked. */
function ask(): { id: string; token: string } {
  registerDevice(box.ctx, `ASK-${++ids}`, { access: 'after-confirmation' });
  return open({ device: { name: `ASK-${ids}` }, id: `asked${ids}` });
}

const answer = (token: string, said: 'allowed' | 'denied') =>
  answerQuestion(box.ctx, token, { answer: said, wording: 'May we?', language: 'en', platform: null, wantedLanguage: null });

async function why(id: string, as = key): Promise<Explanation> {
  return (await (await box.ask('GET', `/api/v1/sessions/${id}/decision`, { key: as })).json()) as Explanation;
}

const page = async (id: string, as = login) => (await box.ask('GET', `/sessions/${id}`, { login: as })).text();
const refused = ({ rules }: Explanation) => rules.filter(({ passed }) => !passed).map(({ of, code, rule }) => `${of} ${rule} ${code}`);
const saw = ({ rules }: Explanation, code: string) => rules.find((rule) => rule.code === code && rule.of !== 'summary');

describe('C4: "why (not)?" refuses', () => {
  it('a session that is not there, or not for these eyes', async () => {
    const manager = box.key((await box.account('manager')).id);
    for (const path of [`/api/v1/sessions/${open().id}/decision`, '/api/v1/sessions/none/decision']) {
      const response = await box.ask('GET', path, { key: manager });
      expect(response.status).toBe(404);
      expect((await refusal(response)).code).toBe('record.missing');
    }
  });

  it('to ask the remote person again about a session that does not wait', async () => {
    const response = await box.ask('POST', `/sessions/${open().id}/question`, { login, body: new URLSearchParams() });
    expect(response.status).toBe(409);
  });
});

describe('C4: a session’s page and the API tell', () => {
  it('both ways and a credit: captured, nothing is against a summary but that it runs', async () => {
    const { id } = open();
    const told = await why(id);
    expect(told).toMatchObject({ capture: 'captured', via: 'both', recorded: true, question: null });
    expect(refused(told)).toEqual(['summary C2 running']);
    expect(saw(told, 'no-answer')).toMatchObject({ rule: 'B1', saw: { code: 'access-allowed', params: { device: 'PC-17' } } });
    expect(await page(id)).toContain('Captured as an outgoing and incoming connection; not summarized: the session is still running.');
  });

  it('A6: the policy by its name, and only whoever may open it a way there', async () => {
    changeSettings(box.ctx, { incomingSummaries: 'policies', outgoingSummaries: 'off' });
    const policy = createPolicy(box.ctx, { name: 'Fleet', reports: true, insights: false }).id;
    registerDevice(box.ctx, 'PC-9', { id: 'pc-9', policyId: policy });
    const { id } = open({ device: { name: 'PC-9' } });
    const told = await why(id, box.key(ana, ['summaries.view', 'devices.manage']));
    expect(told).toMatchObject({ capture: 'refused', reasons: ['outgoing-off', 'policy-insights-off'] });
    expect(saw(told, 'policy-insights-off')).toEqual({
      of: 'incoming',
      code: 'policy-insights-off',
      rule: 'A6',
      passed: false,
      saw: { code: 'insights-off', params: { policy: 'Fleet' } },
      place: { kind: 'policy', id: policy },
    });
    expect((await why(id)).rules.every(({ place }) => place === null)).toBe(true);
    const shown = await page(id);
    expect(shown).toContain('The policy Fleet has insights off');
    expect(shown).toContain(`href="/admin/policies/${policy}"`);
    expect(shown).toContain('The session was not captured, so there is no event.');
  });

  it('H2: no link to a place that the reader may not open', async () => {
    const supporter = await box.account('supporter', { email: 'bo@example.com' });
    const { id } = open({ supporter: { name: 'Bo', email: 'bo@example.com' }, device: { name: 'PC-404' } });
    const shown = await page(id, await box.login(supporter.id));
    expect(shown).toContain('PC-404');
    expect(shown).not.toContain('/admin/');
  });

  it('B4: an enforced policy, over a device that never allows it', async () => {
    changeSettings(box.ctx, { incomingSummaries: 'policies' });
    const policy = createPolicy(box.ctx, { name: 'Kiosks', reports: true, insights: true, enforced: true }).id;
    registerDevice(box.ctx, 'PC-8', { policyId: policy, access: 'denied', optedOut: true });
    const told = await why(open({ device: { name: 'PC-8' } }).id);
    expect(told).toMatchObject({ capture: 'captured', via: 'both' });
    expect(saw(told, 'no-answer')).toMatchObject({
      rule: 'B4',
      passed: true,
      saw: { code: 'policy-decides', params: { policy: 'Kiosks' } },
    });
    expect(saw(told, 'opted-out')).toMatchObject({ passed: true, saw: { code: 'opted-out-enforced' } });
  });

  it('A3: the module, known or not', async () => {
    changeSettings(box.ctx, { incomingSummaries: 'off', outgoingSummaries: 'modules' });
    createModule(box.ctx, { name: 'Acme', insights: false });
    expect(saw(await why(open({ module: 'Acme' }).id), 'module-off')).toMatchObject({
      saw: { code: 'module-off', params: { module: 'Acme' } },
    });
    expect(saw(await why(open({ module: 'Ours' }).id), 'no-module')).toMatchObject({
      saw: { code: 'module-unknown', params: { module: 'Ours' } },
    });
    expect(saw(await why(open().id), 'no-module')).toMatchObject({ saw: { code: 'no-module' } });
  });

  it('C7: what was set at the start of the capture, and what is set now of the summary', async () => {
    const { id } = open();
    changeSettings(box.ctx, { aiFeatures: 'off', outgoingSummaries: 'off' });
    const told = await why(id);
    expect(saw(told, 'ai-off')).toMatchObject({ passed: true, saw: { code: 'ai-on' } });
    expect(refused(told)).toEqual(['summary A1 ai-off', 'summary C2 running']);
  });

  it('a session from before facts were kept, honestly', async () => {
    const { id } = open();
    updateSession(box.ctx.db, id, { facts: null, via: null });
    const told = await why(id);
    expect(told).toMatchObject({ recorded: false, capture: 'captured' });
    expect(told.rules.every(({ of }) => of === 'summary')).toBe(true);
    expect(await page(id)).toContain('came in before Debrief kept what decided');
  });
});

describe('B2, B3: the state of the consent, live', () => {
  it('B2: waiting, with the time that is left, and a new link to ask with', async () => {
    const { id, token } = ask();
    box.clock.advance(60_000);
    const shown = await page(id);
    expect(shown).toContain('Time left: 4 min');
    expect(shown).toContain(`hx-get="/sessions/${id}/progress?place=page"`);
    expect(shown).toMatch(/<noscript><meta http-equiv="refresh"/);
    expect(await (await box.ask('GET', '/sessions', { login })).text()).toContain('Waiting for consent');
    const again = await box.ask('POST', `/sessions/${id}/question`, { login, body: new URLSearchParams() });
    expect(again.status).toBe(201);
    const [, fresh = ''] = /http:\/\/box\.test\/consent\/([\w-]{43})/.exec(await again.text()) ?? [];
    expect(() => answer(token, 'allowed')).toThrow('consent.ended');
    expect(answer(fresh, 'allowed').session.capture).toBe('captured');
  });

  it('B2: no button for somebody who may not ask', async () => {
    const supporter = await box.account('supporter', { email: 'bo@example.com' });
    registerDevice(box.ctx, 'PC-5', { access: 'after-confirmation' });
    const { id } = open({ supporter: { name: 'Bo', email: 'bo@example.com' }, device: { name: 'PC-5' } });
    const shown = await page(id, await box.login(supporter.id));
    expect(shown).toContain('Waiting for the remote person');
    expect(shown).not.toContain(`/sessions/${id}/question`);
  });

  it.each<[rule: string, act: (token: string) => void, capture: string, code: string]>([
    ['B2: allowed', (token: string) => void answer(token, 'allowed'), 'captured', 'answered-yes'],
    ['B2: denied', (token: string) => void answer(token, 'denied'), 'refused', 'answered-no'],
    [
      'B3: withdrawn while it runs',
      (token: string) => void withdrawByNumber(box.ctx, answer(token, 'allowed').receipt.number),
      'withdrawn',
      'answered-yes',
    ],
  ])('%s: told, in the place where it waited', async (_name, act, capture, code) => {
    const { id, token } = ask();
    const waiting = await box.ask('GET', `/sessions/${id}/progress?place=page`, { login });
    expect(await waiting.text()).toContain('hx-trigger="every 2s"');
    act(token);
    const told = await why(id);
    expect(told.capture).toBe(capture);
    expect(told.rules.find((rule) => rule.saw.code === code)).toMatchObject({
      rule: 'B2',
      saw: { params: { at: '2026-03-02T09:00:00.000Z' } },
    });
    const over = await (await box.ask('GET', `/sessions/${id}/progress?place=page`, { login })).text();
    expect(over).toContain('hx-target="#why"');
    expect(over).not.toContain('every 2s');
  });

  it('B2: no answer in time', async () => {
    const { id } = ask();
    box.clock.advance(5 * 60_000);
    closeExpiredQuestions(box.ctx);
    expect(saw(await why(id), 'no-answer')).toMatchObject({ passed: false, saw: { code: 'not-answered' } });
    expect(await page(id)).toContain('Not captured: the remote person has not allowed it.');
    expect(await (await box.ask('GET', '/sessions', { login })).text()).toContain('Not captured');
  });

  it('A9: an account that logs nothing, over the incoming way', async () => {
    updateAccount(box.ctx.db, ana, { logsSessions: false });
    const told = await why(open().id);
    expect(told).toMatchObject({ capture: 'captured', via: 'incoming' });
    expect(saw(told, 'not-logged')).toMatchObject({
      rule: 'A9',
      passed: false,
      saw: { code: 'logs-not', params: { supporter: 'Ana Ruiz' } },
    });
  });
});

it('C1, C4: whatever the facts, each rule tells what it saw in words, and a refusal what would change it', () => {
  const { id } = open();
  fc.assert(
    fc.property(anyFacts, (facts) => {
      updateSession(box.ctx.db, id, { facts: JSON.parse(JSON.stringify(facts)) });
      const { rules } = explainSession(box.ctx, id);
      for (const { saw: seen, code } of rules) {
        const words = [`decision.saw.${seen.code}`, `decision.next.${code}`, `eligibility.${code}`];
        expect(words.filter((word) => !isTextKey(word))).toEqual([]);
        expect(seen.code).not.toBe('unknown');
      }
    }),
    { numRuns: 500 },
  );
});
