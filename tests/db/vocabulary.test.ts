import { beforeEach, describe, expect, it } from 'vitest';
import { createApplicationRule } from '../../src/server/domain/applications/create.ts';
import { pageOfApplicationRules } from '../../src/server/domain/applications/list.ts';
import { changeIssueType } from '../../src/server/domain/issue-types/change.ts';
import { createIssueType } from '../../src/server/domain/issue-types/create.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { editSummary } from '../../src/server/domain/summaries/edit.ts';
import { currentSummary } from '../../src/server/domain/summaries/find.ts';
import { readModelView } from '../../src/server/domain/summaries/model-view.ts';
import { summarizeSession } from '../../src/server/domain/summaries/summarize.ts';
import { type TestContext, testContext } from '../helpers/context.ts';
import { attestation, sampleSession } from '../helpers/samples.ts';

let test: TestContext;

beforeEach(() => {
  test = testContext({ activated: true });
});

const at = (minute: number) => `2026-03-02T08:${String(minute).padStart(2, '0')}:00Z`;
const events = [
  { at: at(0), kind: 'chat', from: 'customer' as const, text: 'The till does not open the drawer any more.' },
  { at: at(1), kind: 'window', app: 'kasse64.exe', title: 'Device settings' },
  { at: at(4), kind: 'window', app: 'sidebar.exe', title: 'Weather in Kiel' },
  { at: at(6), kind: 'window', app: 'kasse64.exe', title: 'Drawer test - port COM4 missing' },
  { at: at(9), kind: 'note', text: 'Port set to COM3 again, drawer opens.' },
];

function session(id = 's1'): string {
  const [one] = importSessions(test.ctx, [sampleSession({ id, events })], attestation);
  return one?.id ?? '';
}

async function summarized(id: string) {
  await summarizeSession(test.ctx, id, { jobId: test.ctx.id(), signal: new AbortController().signal, report: () => {}, isLastTry: true });
  return currentSummary(test.ctx, id);
}

describe('E2: a summary is written with the words of the company', () => {
  it('chooses among its issue types, with its definitions and examples, none that is switched off', async () => {
    createIssueType(test.ctx, { code: 'tills', name: 'Tills', definition: 'tills and drawers', examples: ['the drawer is stuck'] });
    changeIssueType(test.ctx, 'hardware', { active: false });
    changeIssueType(test.ctx, 'tills', { place: 1 });
    const summary = await summarized(session());
    const [first, ...others] = test.engine.calls[0]?.issueTypes ?? [];
    expect(first).toMatchObject({ code: 'tills', definition: 'tills and drawers', examples: ['the drawer is stuck'], bonus: 0 });
    expect(others.map(({ code }) => code)).not.toContain('hardware');
    expect(summary?.content.issueTypes).toContain('tills');
  });

  it('calls applications as its rules say, in steps and in what the model reads, and leaves out what is none', async () => {
    createApplicationRule(test.ctx, { kind: 'process', pattern: 'kasse*', product: 'Till' });
    createApplicationRule(test.ctx, { kind: 'process', pattern: 'sidebar', product: null });
    const id = session();
    const { content } = (await summarized(id)) ?? {};
    expect(content?.applications).toEqual(['Till']);
    expect(JSON.stringify(content?.steps)).not.toContain('Weather in Kiel');
    expect(readModelView(test.ctx, id).lines.map(({ text }) => text)).toContain('window: Till – Device settings');
  });
});

describe('E8: a correction by a person', () => {
  it.each([
    ['an issue type that there is not', { issueTypes: ['none'] }],
    ['an application that came to it', { applications: ['kasse64', 'sidebar', 'Excel'] }],
    ['an application that was taken out', { applications: ['kasse64'] }],
    ['two at once', { applications: ['Till', 'Weather'] }],
  ])('teaches no name: %s', async (_name, change) => {
    const id = session();
    const version = (await summarized(id))?.version ?? 0;
    try {
      editSummary(test.ctx, id, { version, ...change });
    } catch (error) {
      expect(error).toMatchObject({ code: 'input.invalid' });
    }
    expect(pageOfApplicationRules(test.ctx, { limit: 10 }).rules).toEqual([]);
  });

  it('of an application’s name holds in the next summary; a type of one’s own may be chosen', async () => {
    createIssueType(test.ctx, { code: 'tills', name: 'Tills', definition: 'tills and drawers' });
    const id = session();
    const version = (await summarized(id))?.version ?? 0;
    editSummary(test.ctx, id, { version, applications: ['Till', 'sidebar'], issueTypes: ['tills'] });
    expect(currentSummary(test.ctx, id)?.content).toMatchObject({ applications: ['Till', 'sidebar'], issueTypes: ['tills'] });
    expect((await summarized(session('s2')))?.content.applications).toContain('Till');
    expect(pageOfApplicationRules(test.ctx, { limit: 10 }).rules).toMatchObject([
      { kind: 'name', pattern: 'kasse64', product: 'Till', learned: true },
    ]);
  });
});
