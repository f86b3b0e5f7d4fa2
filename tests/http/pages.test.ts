import { beforeEach, describe, expect, it } from 'vitest';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { currentSummary } from '../../src/server/domain/summaries/find.ts';
import { workOn } from '../../src/server/domain/summaries/work.ts';
import { startJobs } from '../../src/server/jobs/start.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
import { registerDevice } from '../helpers/context.ts';
import { sampleEvents, sampleSession } from '../helpers/samples.ts';

let box: TestApp;
let login: string;

beforeEach(async () => {
  box = testApp(undefined, { activated: true });
  login = await box.login((await box.account('supporter', { email: 'ana@example.com', timeZone: 'America/Sao_Paulo' })).id);
});

const markup = '<script>alert(1)</script><img src=x onerror=alert(1)>';
const talk = { at: '2026-03-02T08:00:30Z', kind: 'chat', from: 'customer', text: `The printer prints nothing ${markup}` } as const;

function ended(change = {}): string {
  const events = [talk, ...sampleEvents(12)];
  return openSession(box.ctx, sampleSession({ events, end: '2026-03-02T08:20:00Z', ...change })).session.id;
}

async function summarized(id: string): Promise<void> {
  const jobs = startJobs(box.ctx);
  await expect.poll(() => workOn(box.ctx, id)?.status, { timeout: 10_000 }).toBe('done');
  await jobs.stop();
}

const page = async (path: string) => {
  const response = await box.ask('GET', path, { login });
  return { status: response.status, headers: response.headers, html: await response.text() };
};

describe("refused as a page, in the reader's language, with what to do next", () => {
  it.each(['/sessions/none', '/sessions/none/panel', '/sessions/none/progress', '/sessions?selected=none', '/nowhere', '/assets/none.css'])(
    '%s',
    async (path) => {
      const { status, html } = await page(path);
      expect(status).toBe(404);
      expect(html).toContain('<html lang="en"');
      expect(html).toContain('href="/insights"');
    },
  );

  it('a form without its field', async () => {
    const response = await box.ask('POST', '/language', { login, body: new URLSearchParams({ language: 'xx' }) });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('input.invalid');
  });

  it('a summary of a session that still runs', async () => {
    const { session } = openSession(box.ctx, sampleSession({ events: sampleEvents(3) }));
    expect((await box.ask('POST', `/sessions/${session.id}/summary`, { login })).status).toBe(409);
  });
});

it('an empty box says how sessions come in', async () => {
  expect((await page('/sessions')).html).toContain('http://box.test/api/v1/sessions');
});

const waiting = /It is next|number 1 in the queue/;

describe('a session', () => {
  it('shows its place in the queue, on the list, at its side and by itself', async () => {
    const id = ended();
    for (const path of ['/sessions', `/sessions?selected=${id}`, `/sessions/${id}`, `/sessions/${id}/panel`, `/sessions/${id}/progress`]) {
      const { status, html } = await page(path);
      expect(status).toBe(200);
      expect(html.match(waiting)?.[0], path).toBeTruthy();
    }
  });

  it('shows the summary once it is written; the progress fragment hands over to it', async () => {
    const id = ended();
    await summarized(id);
    const progress = await page(`/sessions/${id}/progress?place=page`);
    expect(progress.headers.get('hx-retarget')).toBe('#summary-area');
    expect(progress.headers.get('hx-reswap')).toBe('outerHTML');
    const title = currentSummary(box.ctx, id)?.content.title.text ?? 'no title';
    for (const path of ['/sessions', `/sessions/${id}`, `/sessions/${id}/panel`, `/sessions/${id}/progress`]) {
      const { html } = await page(path);
      expect(html.includes(title), `${path}: ${title}`).toBe(true);
      expect(html.match(waiting), path).toBeNull();
    }
    expect((await page(`/sessions/${id}/panel`)).html).not.toContain('<html');
  });

  it('never becomes markup, whatever was typed in it', async () => {
    registerDevice(box.ctx, markup);
    const id = ended({
      device: { name: markup },
      supporter: { name: markup, email: 'ana@example.com' },
      customer: { name: markup, company: markup },
      os: markup,
    });
    await summarized(id);
    for (const path of [
      '/sessions',
      `/sessions?selected=${id}`,
      `/sessions/${id}`,
      `/sessions/${id}/panel`,
      `/sessions/${id}/progress?place=page`,
    ]) {
      const { html } = await page(path);
      expect(html, path).toContain('&lt;script&gt;alert(1)');
      expect(html, path).not.toContain('<script>alert(1)');
      expect(html, path).not.toContain('<img src=x');
    }
  });

  it("shows times in the account's time zone", async () => {
    const { html } = await page(`/sessions/${ended()}`);
    expect(html).toContain('05:00');
    expect(html).not.toContain('08:00:30<');
  });

  it('can be summarized again, once at a time', async () => {
    const id = ended();
    await summarized(id);
    for (let click = 0; click < 2; click += 1) {
      const response = await box.ask('POST', `/sessions/${id}/summary`, { login });
      expect(response.headers.get('location')).toBe(`/sessions/${id}`);
    }
    expect(box.ctx.db.sqlite.prepare("SELECT count(*) FROM jobs WHERE status = 'queued'").pluck().get()).toBe(1);
  });
});

it('assets are named by their content and kept by browsers', async () => {
  const { html } = await page('/login');
  const path = /href="(\/assets\/app-[0-9a-f]+\.css)"/.exec((await page('/sessions')).html)?.[1] ?? html;
  const { status, headers } = await page(path);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^text\/css/);
  expect(headers.get('cache-control')).toContain('immutable');
});
