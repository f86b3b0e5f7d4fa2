import { parse } from 'node-html-parser';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDeviceGroup } from '../../src/server/domain/devices/groups.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { reviewSummary } from '../../src/server/domain/summaries/review.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
import { registerDevice } from '../helpers/context.ts';
import { statement, summarized, write } from '../helpers/insights.ts';
import { sampleEvents, sampleSession } from '../helpers/samples.ts';

let box: TestApp;
let login: string;

beforeEach(async () => {
  box = testApp(undefined, { activated: true });
  login = await box.login((await box.account('administrator')).id);
});

const open = async (path: string, as = login) => {
  const response = await box.ask('GET', path, { login: as });
  const html = await response.text();
  return { status: response.status, html, root: parse(html) };
};
const titles = ({ root }: { root: ReturnType<typeof parse> }) => root.querySelectorAll('.row-title').map(({ text }) => text.trim());
/** Nobody is at work on a summary. */
const quiet = () => box.ctx.db.sqlite.exec("UPDATE jobs SET status = 'done', finished_at = 1");
const made = (text: string, change: Parameters<typeof summarized>[1] = {}) =>
  summarized(box.ctx, { ...change, summary: { text, ...change.summary } });

describe('refused', () => {
  it.each([
    ['from=2026-03-05&to=2026-03-01', 400],
    ['from=yesterday', 400],
    ['outcome=splendid', 400],
    ['supporter=x', 403],
    ['purpose=looking+at+people', 403],
  ])('%s', async (query, status) => {
    made('Seen');
    const page = await open(`/insights?${query}`);
    expect(page.status).toBe(status);
    expect(page.html).not.toContain('Seen');
  });

  it('F2: filters that are refused stand in the form to be put right', async () => {
    const { root } = await open('/insights?text=spooler&from=2026-03-05&to=2026-03-01');
    expect(root.querySelector('[role="alert"]')).not.toBeNull();
    expect(root.querySelector('#filter-text')?.getAttribute('value')).toBe('spooler');
    expect(root.querySelector('#filter-from')?.getAttribute('value')).toBe('2026-03-05');
  });

  it('H1: who sees only their own sessions is shown, told and told of nothing else', async () => {
    const own = await box.account('supporter', { email: 'ana@example.com' });
    const hers = made('Hers', { by: 'ana' });
    const other = made('SECRET', { by: 'ben', summary: { applications: ['SECRETAPP'] } });
    const as = await box.login(own.id);
    const page = await open('/insights', as);
    expect(titles(page)).toEqual(['Hers']);
    expect(page.html).not.toMatch(/SECRET/);
    expect((await open(`/insights?selected=${other}`, as)).status).toBe(404);
    for (const part of ['panel', 'timeline', 'note']) expect((await open(`/sessions/${other}/${part}`, as)).status).toBe(404);
    expect((await open(`/sessions/${hers}/panel`, as)).html).not.toMatch(/SECRET/);
    expect((await open('/insights/news?stamp=old', as)).html).not.toMatch(/SECRET/);
  });

  it('E10: markup in titles, excerpts, applications, names and tickets is text everywhere', async () => {
    const hostile = '<img src=x onerror=alert(1)>"><script>alert(1)</script>';
    const { session } = openSession(
      box.ctx,
      sampleSession({ id: 'h', ticket: hostile, customer: { name: hostile }, end: '2026-03-02T08:10:00Z', events: sampleEvents(2) }),
    );
    write(box.ctx, session.id, { text: `Printer ${hostile}`, problem: statement(`Problem ${hostile}`), applications: [hostile] });
    quiet();
    for (const path of [
      '/insights',
      '/insights?text=printer',
      '/insights?text=problem',
      `/insights?selected=${session.id}`,
      `/insights?application=${encodeURIComponent(hostile)}`,
      `/insights?text=${encodeURIComponent(hostile)}`,
      `/sessions/${session.id}/note`,
      `/sessions/${session.id}/panel?from=${encodeURIComponent(`/insights?text=${hostile}`)}`,
    ]) {
      const { html, status } = await open(path);
      expect(status, path).toBe(200);
      expect(html, path).not.toMatch(/<img|<script>alert/);
      expect(html, path).toContain('&lt;');
    }
  });

  it('a form leads back to a list of this box, never to another site', async () => {
    const id = made('A');
    const send = async (from: string) => {
      const body = new URLSearchParams({ version: '1', useful: 'yes', from });
      return (await box.ask('POST', `/sessions/${id}/feedback`, { login, body })).headers.get('location');
    };
    for (const from of ['https://evil.example/x', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/.//evil.example']) {
      expect(await send(from), from).toBe(`/sessions/${id}?done=feedback`);
    }
    expect(await send(`/insights?selected=${id}`)).toBe(`/insights?selected=${id}&done=feedback#summaries`);
  });
});

describe('F1: the page', () => {
  it('without a summary says what is next', async () => {
    const { html, root } = await open('/insights');
    expect(root.querySelector('.insights-empty a')?.getAttribute('href')).toBe('/sessions');
    expect(html).not.toContain('<table');
  });

  it('F6: what single keys do stands behind a button, on both lists; without the script nothing offers to switch them', async () => {
    made('One');
    for (const path of ['/insights', '/sessions']) {
      const { root } = await open(path);
      const help = root.querySelector('button.keyboard-open')?.getAttribute('popovertarget') ?? 'none';
      expect(root.querySelector(`#${help}`)?.text, path).toContain('next and previous row');
      expect(root.querySelector('[data-shortcuts]')?.hasAttribute('hidden'), path).toBe(true);
    }
  });

  it('counts, and every bar is a link that filters by it and then no longer', async () => {
    made('One', { summary: { issueTypes: ['printing'], applications: ['Word'] } });
    made('Two', { summary: { issueTypes: ['printing'], applications: ['Word', 'Excel'] } });
    made('Three', { summary: { issueTypes: ['hardware'] } });
    const { root } = await open('/insights');
    const bar = root.querySelectorAll('.chart[data-kind="type"] tbody tr').find(({ text }) => text.includes('Printing'));
    expect(
      bar
        ?.querySelectorAll('td')
        .map(({ text }) => text.trim())
        .slice(0, 2),
    ).toEqual(['2', '67%']);
    const href = bar?.querySelector('a')?.getAttribute('href') ?? '';
    expect(href).toBe('/insights?type=printing');
    const filtered = await open(href);
    expect(titles(filtered).sort()).toEqual(['One', 'Two']);
    expect(filtered.root.querySelector('.chart[data-kind="type"] [data-chosen] a')?.getAttribute('href')).toBe('/insights');
    expect(filtered.root.querySelectorAll('.chart[data-kind="application"] tbody th a').map(({ text }) => text.trim())).toContain('Excel');
  });

  it.each([
    ['type=printing', 'Issue type', 'Printing'],
    ['outcome=solved', 'Outcome', 'solved'],
    ['from=2026-03-01', 'Time', 'since'],
    ['flags=no', 'To check', 'No'],
    ['review=draft', 'Review', 'Draft'],
    ['text=summary', 'Search', 'summary'],
  ])('%s: the line says so in words, and takes it away', async (query, name, value) => {
    made('A summary');
    const { root } = await open(`/insights?${query}`);
    const chip = root.querySelector('.filter-line .chip');
    expect(chip?.text).toContain(name);
    expect(chip?.text).toContain(value);
    expect(chip?.getAttribute('href')).toBe('/insights');
  });

  it('a group is told by its name', async () => {
    const { id } = createDeviceGroup(box.ctx, { name: 'Tills' });
    box.ctx.db.sqlite.prepare('UPDATE devices SET group_id = ?').run(id);
    made('A');
    expect((await open(`/insights?group=${id}`)).root.querySelector('.chip')?.text).toContain('Tills');
  });

  describe('F2: a device by its name', () => {
    const deviceOf = (session: string) =>
      String(box.ctx.db.sqlite.prepare('SELECT device_id FROM sessions WHERE id = ?').pluck().get(session));
    const rename = (session: string, name: string) =>
      void box.ctx.db.sqlite.prepare('UPDATE devices SET name = ? WHERE id = ?').run(name, deviceOf(session));
    beforeEach(() => {
      for (const device of ['d1', 'd2']) registerDevice(box.ctx, device);
    });
    const twoDevices = () => {
      const till = made('Till jams', { device: 'd1' });
      const desk = made('Desk slow', { device: 'd2' });
      rename(till, 'Caisse É-1');
      rename(desk, 'Reception');
      return { till, desk };
    };
    const named = (name: string, as = login) =>
      box.ask('GET', `/insights?type=&device-name=${encodeURIComponent(name)}&sort=oldest`, { login: as });

    it('what none is called, or too many are, is told at the field, and nothing is listed', async () => {
      twoDevices();
      const { root, status } = await open('/insights?device-name=spaceship');
      expect(status).toBe(400);
      expect(root.querySelector('#filter-device')?.getAttribute('aria-invalid')).toBe('true');
      expect(root.querySelector('#filter-device')?.getAttribute('value')).toBe('spaceship');
      expect(root.querySelector('details.insight-more')?.hasAttribute('open')).toBe(true);
      expect(root.querySelectorAll('.row')).toHaveLength(0);
    });

    it('H1: one that only others helped is neither offered nor found, and its name is not told', async () => {
      const own = await box.account('supporter', { email: 'ana@example.com' });
      made('Hers', { by: 'ana', device: 'd1' });
      const other = made('Other', { by: 'ben', device: 'd2' });
      rename(other, 'SECRETDEVICE');
      const as = await box.login(own.id);
      expect((await open('/insights/devices?device-name=', as)).html).not.toContain('SECRETDEVICE');
      expect((await open('/insights/devices?device-name=secret', as)).html).not.toContain('<option');
      expect((await named('SECRETDEVICE', as)).status).toBe(400);
      expect((await open(`/insights?device=${deviceOf(other)}`, as)).html).not.toContain('SECRETDEVICE');
    });

    it('without a script: what is typed leads to the address with the device, whose name stands in the line', async () => {
      const { till } = twoDevices();
      const answer = await named('caisse e');
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`/insights?device=${deviceOf(till)}&sort=oldest`);
      const page = await open(`/insights?device=${deviceOf(till)}`);
      expect(titles(page)).toEqual(['Till jams']);
      expect(page.root.querySelector('.chip')?.text).toContain('Caisse É-1');
      expect(page.root.querySelector('input[name="device"]')?.getAttribute('value')).toBe(deviceOf(till));
    });

    it('while one types, those that fit are offered', async () => {
      twoDevices();
      const names = async (text: string) =>
        (await open(`/insights/devices?device-name=${text}`)).root.querySelectorAll('option').map((one) => one.getAttribute('value'));
      expect(await names('')).toEqual(['Caisse É-1', 'Reception']);
      expect(await names('RECEP')).toEqual(['Reception']);
      expect(await names('%25')).toEqual([]);
    });
  });

  it('empty fields of the form do not filter; those of several values add up', async () => {
    made('One', { summary: { issueTypes: ['printing'] } });
    made('Two', { summary: { issueTypes: ['hardware'] } });
    made('Three', { summary: { issueTypes: ['licensing'] } });
    const page = await open('/insights?text=&from=&to=&type=printing&type=hardware&type=&outcome=&review=&flags=&open=');
    expect(page.status).toBe(200);
    expect(titles(page).sort()).toEqual(['One', 'Two']);
  });

  it('pages of the list keep filters and order, and end', async () => {
    for (let index = 0; index < 55; index += 1) made(`S${index}`, { start: new Date(Date.UTC(2026, 0, 1, index)).toISOString() });
    const first = await open('/insights?sort=oldest&type=printing');
    expect(titles(first)).toHaveLength(50);
    expect(titles(first)[0]).toBe('S0');
    const next = first.root.querySelector('.pager a[rel="next"]')?.getAttribute('href')?.replaceAll('&amp;', '&') ?? '';
    expect(next).toContain('type=printing&sort=oldest&cursor=');
    const second = await open(next.replace('#summaries', ''));
    expect(titles(second)).toEqual(['S50', 'S51', 'S52', 'S53', 'S54']);
    expect(second.root.querySelector('.pager a[rel="next"]')).toBeNull();
    expect(second.root.querySelector('#insight-news')?.getAttribute('hx-get')).toBeUndefined();
  });

  it('F2: hits are marked, in the title and below it', async () => {
    made('The spooler was restarted', { summary: { problem: statement('Nothing printed') } });
    const { root } = await open('/insights?text=spooler+printed');
    expect(root.querySelectorAll('mark').map(({ text }) => text)).toEqual(['spooler', 'printed']);
  });

  it('F5: figures per supporter take the setting and a purpose, which the form asks for', async () => {
    made('A', { by: 'ana' });
    expect((await open('/insights')).root.querySelector('#filter-purpose')).toBeNull();
    changeSettings(box.ctx, { supporterFigures: 'on' });
    expect((await open('/insights')).root.querySelector('#filter-purpose')).not.toBeNull();
    expect((await open('/insights')).root.querySelector('.chart[data-kind="supporter"]')).toBeNull();
    expect((await open('/insights?purpose=plan+the+shifts')).root.querySelector('.chart[data-kind="supporter"]')).not.toBeNull();
    expect((await open('/insights?supporter=x')).status).toBe(400);
  });
});

describe('F1: news', () => {
  const newsOf = async () =>
    (await open('/insights')).root.querySelector('#insight-news')?.getAttribute('hx-get')?.replaceAll('&amp;', '&') ?? '';

  it('nothing while nothing changed, and no record of a look', async () => {
    made('A');
    const news = await newsOf();
    const records = () => box.ctx.db.sqlite.prepare('SELECT count(*) FROM audit').pluck().get();
    const before = records();
    expect((await open(news)).status).toBe(204);
    expect(records()).toBe(before);
  });

  it('a new summary and a review bring figures and list anew, filtered as the page is', async () => {
    const id = made('A');
    const news = (await newsOf()).replace('?', '?type=printing&');
    made('Brand new');
    made('Other', { summary: { issueTypes: ['hardware'] } });
    const { status, html } = await open(news);
    expect(status).toBe(200);
    expect(html).toContain('Brand new');
    expect(html).not.toContain('Other');
    const again = await newsOf();
    reviewSummary(box.ctx, id, 1);
    expect((await open(again)).html).toContain('Reviewed');
  });
});

describe('F3, E8: the panel', () => {
  it('shows the same as the page: label, review, versions, similar sessions; its forms lead back to the list', async () => {
    const like = { issueTypes: ['printing'], applications: ['Word', 'PaperCut'] };
    const past = made('PaperCut queue stuck', { start: '2026-02-01T08:00:00Z', summary: like });
    const id = made('PaperCut queue stuck again', { summary: like });
    quiet();
    const from = `/insights?type=printing&selected=${id}`;
    const { root } = await open(`/sessions/${id}/panel?from=${encodeURIComponent(from)}`);
    expect(root.querySelector('article')?.getAttribute('data-ai-generated')).toBe('true');
    expect(root.querySelector('#similar a')?.getAttribute('href')).toBe(`/sessions/${past}`);
    expect(
      root.querySelectorAll('#life input[name="from"]').map((input) => input.getAttribute('value')?.replaceAll('&amp;', '&')),
    ).toContain(from);
    expect(root.querySelector('.panel-close')?.getAttribute('href')).toBe('/insights?type=printing');
    expect(root.querySelector('[data-copy-note]')?.getAttribute('href')).toBe(`/sessions/${id}/note`);
  });

  it('E8: written again beside the list, it comes back to the list, shows how far it is, and its forms still lead there', async () => {
    const id = made('Again', { summary: { issueTypes: ['printing'] } });
    quiet();
    const from = `/insights?type=printing&selected=${id}`;
    const text = (root: ReturnType<typeof parse>) => root.toString().replaceAll('&amp;', '&');
    const before = await open(`/sessions/${id}/panel?from=${encodeURIComponent(from)}`);
    const forms = before.root.querySelectorAll(`form[action="/sessions/${id}/summary"]`);
    expect(forms.length).toBeGreaterThan(1);
    for (const form of forms) expect(text(form)).toContain(`name="from" value="${from}"`);
    expect(before.root.querySelector('#variants')?.text).toContain('Language: English');
    expect(before.root.querySelector('.life-fold code')?.text).toBe('debrief model use');
    const body = new URLSearchParams({ from, instruction: 'Name the driver' });
    const sent = await box.ask('POST', `/sessions/${id}/summary`, { login, body });
    expect(sent.headers.get('location')).toBe(`${from}#summaries`);
    const working = await open(from);
    const progress = working.root.querySelector('.progress-card')?.getAttribute('hx-get')?.replaceAll('&amp;', '&') ?? '';
    expect(new URLSearchParams(progress.split('?')[1]).get('from')).toBe(`${from}#summaries`);
    quiet();
    const over = await open(progress);
    expect(text(over.root)).toContain(`name="from" value="${from}"`);
    expect(text(over.root)).not.toContain('evil');
    expect((await open(`/sessions/${id}/progress?place=panel&from=//evil.example`)).html).not.toContain('evil');
  });

  it('tells the ticket that the sender told, and none where it is no number or text', async () => {
    const session = (id: string, ticket: unknown) => {
      const stored = openSession(box.ctx, sampleSession({ id, ticket, end: '2026-03-02T08:10:00Z', events: sampleEvents(2) })).session;
      write(box.ctx, stored.id);
      return stored.id;
    };
    expect((await open(`/sessions/${session('t1', 'INC-77')}`)).html).toContain('INC-77');
    expect((await open(`/sessions/${session('t2', 4711)}`)).html).toContain('4711');
    expect((await open(`/sessions/${session('t3', { a: 'NESTED' })}`)).root.querySelector('.facts')?.text).not.toContain('Ticket');
  });

  it('the note says who wrote it, and reads the same as text and as HTML', async () => {
    const id = made('Done', { summary: { problem: statement('It was broken'), open: [statement('Order one'), statement('Call back')] } });
    quiet();
    const { root } = await open(`/sessions/${id}/note`);
    const text = root.querySelector('#note-text')?.text ?? '';
    for (const words of ['Done', 'It was broken', '- Order one', '- Call back', 'AI-generated', 'Draft', `/sessions/${id}`]) {
      expect(text).toContain(words);
      expect(root.querySelector('#note-html')?.text).toContain(words.replace(/^- /, ''));
    }
    expect((await open('/sessions/none/note')).status).toBe(404);
  });
});
