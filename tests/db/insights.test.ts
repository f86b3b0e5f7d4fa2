import { describe, expect, test } from 'vitest';
import { insertDeviceGroup } from '../../src/db/queries/device-groups.ts';
import { readChoices } from '../../src/server/domain/insights/choices.ts';
import { readFigures } from '../../src/server/domain/insights/figures.ts';
import { filterSchema, filtersQuery, type InsightFilters, noFilters, toggled } from '../../src/server/domain/insights/filters.ts';
import { listInsights } from '../../src/server/domain/insights/list.ts';
import { countOpenPoints, markOpenPoint, openPoints } from '../../src/server/domain/insights/open-points.ts';
import { similarSessions } from '../../src/server/domain/insights/similar.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { actingAs, type Ctx } from '../../src/server/kit/ctx.ts';
import { auditedDetails } from '../helpers/audited.ts';
import { registerDevice } from '../helpers/context.ts';
import { actingFor, insightBox, people, statement, summarized, write } from '../helpers/insights.ts';

const ids = (
  ctx: Ctx,
  filters: Partial<InsightFilters> = {},
  sort: 'newest' | 'oldest' | 'longest' | 'shortest' | 'relevance' = 'newest',
) => listInsights(ctx, { ...noFilters, ...filters }, { limit: 200, sort }).items.map(({ session }) => session.id);

describe('F2: filters refuse', () => {
  test.each([
    [{ outcome: 'fine' }],
    [{ language: 'xx' }],
    [{ from: 'yesterday' }],
    [{ flags: 'perhaps' }],
    [{ purpose: 'why' }],
    [{ type: '' }],
    [{ text: 'x'.repeat(201) }],
    [{ application: Array(51).fill('x') }],
  ])('%j', (query) => {
    expect(filterSchema.safeParse(query).success).toBe(false);
  });

  test('a last day before the first, and a place in a list of another order', () => {
    const { ctx } = insightBox();
    summarized(ctx);
    summarized(ctx);
    expect(() => ids(ctx, { from: '2026-03-02', to: '2026-03-01' })).toThrow('input.invalid');
    const { next } = listInsights(ctx, noFilters, { limit: 1 });
    expect(() => listInsights(ctx, noFilters, { limit: 1, sort: 'oldest', cursor: next })).toThrow('input.invalid');
    expect(() => listInsights(ctx, noFilters, { limit: 1, cursor: 'nonsense' })).toThrow('input.invalid');
  });
});

describe('H1: insights of others', () => {
  test('are in nobody’s list, figures, search, choices, similar sessions or open points who may not see them', () => {
    const { ctx } = insightBox();
    const say = (by: (typeof people)[number]) =>
      summarized(ctx, {
        by,
        summary: { text: `Kyocera printer of ${by}`, applications: [`App of ${by}`], open: [statement(`Ask ${by}`)] },
      });
    const [ana, ben, cem] = people.map(say);
    const seen = { own: [ana], groups: [ben, ana], all: [cem, ben, ana] } as const;
    for (const reach of ['own', 'groups', 'all'] as const) {
      const reader = actingFor(ctx, 'ana', reach);
      const count = seen[reach].length;
      const names = ['ana', 'ben', 'cem'].slice(0, count);
      expect(ids(reader)).toEqual(seen[reach]);
      expect(ids(reader, { text: 'kyocera' })).toEqual(seen[reach]);
      expect(ids(reader, { text: 'kyocera' }, 'relevance')).toEqual(seen[reach]);
      const figures = readFigures(reader, noFilters);
      expect(figures).toMatchObject({ sessions: count, minutes: 10 * count, open: count, before: null, supporters: null });
      expect(figures.applications.map(({ value }) => value).sort()).toEqual(names.map((name) => `App of ${name}`));
      expect(readFigures(reader, { ...noFilters, text: 'kyocera' }).sessions).toBe(count);
      expect(readChoices(reader).applications).toEqual(names.map((name) => `App of ${name}`));
      expect(similarSessions(reader, ana as string)).toHaveLength(count - 1);
      expect(openPoints(reader, { limit: 50 }).items.map(({ point }) => point.text)).toEqual(names.map((name) => `Ask ${name}`));
      expect(countOpenPoints(reader).map(({ open }) => open)).toEqual([count]);
    }
    const others = openPoints(ctx, { limit: 50 }).items.find(({ session }) => session.id === cem);
    expect(() => markOpenPoint(actingFor(ctx, 'ana', 'groups'), { id: others?.id ?? '', done: true })).toThrow('record.missing');
    expect(() => similarSessions(actingFor(ctx, 'ana', 'groups'), cem as string)).toThrow('record.missing');
  });

  test('refuse whoever may see no summaries at all', () => {
    const { ctx } = insightBox();
    const auditor = actingAs(ctx, { kind: 'account', id: 'ana', grants: { 'audit.view': 'all' } }, 'page');
    for (const look of [
      () => ids(auditor),
      () => readFigures(auditor, noFilters),
      () => readChoices(auditor),
      () => openPoints(auditor, { limit: 1 }),
      () => countOpenPoints(auditor),
    ]) {
      expect(look).toThrow('auth.forbidden');
    }
  });
});

describe('F5: figures per supporter', () => {
  const asked = { ...noFilters, supporter: ['ana'], purpose: 'Planning the week' };

  test('are refused without the permission, without the company’s setting, and without a purpose', () => {
    const { ctx } = insightBox();
    summarized(ctx);
    const may = actingFor(ctx, 'cem', 'all', { 'figures.people': 'all' });
    expect(() => readFigures(may, asked)).toThrow('auth.forbidden');
    expect(readChoices(may).supporters).toBeNull();
    changeSettings(ctx, { supporterFigures: 'on' });
    const mayNot = actingFor(ctx, 'cem', 'all');
    for (const filters of [asked, { ...noFilters, supporter: ['ana'] }, { ...noFilters, purpose: asked.purpose }]) {
      expect(() => readFigures(mayNot, filters)).toThrow('auth.forbidden');
      expect(() => listInsights(mayNot, filters, { limit: 1 })).toThrow('auth.forbidden');
    }
    expect(() => readFigures(may, { ...asked, purpose: null })).toThrow('input.invalid');
    expect(auditedDetails(ctx, 'supporter')).toEqual([]);
  });

  test('count within one’s sight, and each look is audited with its purpose', () => {
    const { ctx } = insightBox();
    summarized(ctx, { by: 'ana' });
    summarized(ctx, { by: 'ana' });
    summarized(ctx, { by: 'cem' });
    changeSettings(ctx, { supporterFigures: 'on' });
    const may = actingFor(ctx, 'ana', 'groups', { 'figures.people': 'all' });
    const all = readFigures(may, { ...noFilters, purpose: asked.purpose });
    expect(all.supporters).toMatchObject([{ value: 'ana', name: 'ana', sessions: 2, minutes: 20 }]);
    expect(readFigures(may, { ...asked, supporter: ['cem'] })).toMatchObject({ sessions: 0, supporters: [] });
    expect(listInsights(may, asked, { limit: 9 }).items).toHaveLength(2);
    expect(readChoices(may).supporters).toEqual([{ id: 'ana', name: 'ana' }]);
    expect(auditedDetails(ctx, 'supporter')).toEqual([
      { action: 'figures-read', id: 'figures', details: { supporters: [], purpose: asked.purpose } },
      { action: 'figures-read', id: 'figures', details: { supporters: ['cem'], purpose: asked.purpose } },
      { action: 'figures-read', id: 'list', details: { supporters: ['ana'], purpose: asked.purpose } },
    ]);
  });
});

describe('F2: the list', () => {
  test('goes page by page in every order, each insight once, also while others are added', () => {
    const { ctx } = insightBox();
    const made = Array.from({ length: 7 }, (_, index) => summarized(ctx, { start: `2026-03-02T08:0${index % 3}:00Z` }));
    for (const sort of ['newest', 'oldest', 'longest', 'shortest'] as const) {
      const whole = ids(ctx, {}, sort);
      expect([...whole].sort()).toEqual([...made].sort());
      const found: string[] = [];
      for (let cursor: string | null = null; ; ) {
        const { items, next } = listInsights(ctx, noFilters, { limit: 2, sort, cursor });
        found.push(...items.map(({ session }) => session.id));
        if (next === null) break;
        cursor = next;
      }
      expect(found).toEqual(whole);
    }
    const first = listInsights(ctx, noFilters, { limit: 3 });
    summarized(ctx, { start: '2026-03-02T09:00:00Z' });
    const second = listInsights(ctx, noFilters, { limit: 3, cursor: first.next });
    const seen = [...first.items, ...second.items].map(({ session }) => session.id);
    expect(new Set(seen).size).toBe(6);
  });

  test('is filtered by each name, and by several at once', () => {
    const { ctx } = insightBox();
    insertDeviceGroup(ctx.db, { id: 'till', name: 'Tills', createdAt: 0 });
    registerDevice(ctx, 'TILL-1', { id: 'till-1', groupId: 'till' });
    const plain = summarized(ctx);
    const other = summarized(ctx, {
      device: 'TILL-1',
      start: '2026-03-05T23:30:00Z',
      summary: {
        text: 'Outlook stays closed',
        issueTypes: ['email-calendar', 'application-error'],
        applications: ['Outlook', 'Word'],
        outcome: 'not-solved',
        language: 'de',
        origin: 'template',
        flags: [{ code: 'entity', field: 'title', detail: 'x' }],
        open: [statement('Call again')],
      },
    });
    const only = {
      type: ['email-calendar'],
      application: ['Word', 'Paint'],
      outcome: ['not-solved', 'unclear'],
      language: ['de'],
      group: ['till'],
      device: ['till-1'],
      origin: ['template'],
      flags: 'yes',
      open: 'yes',
      from: '2026-03-05',
      text: 'outlook',
    } as const satisfies Partial<InsightFilters>;
    for (const [name, value] of Object.entries(only)) expect([name, ...ids(ctx, { [name]: value })]).toEqual([name, other]);
    expect(ids(ctx, only)).toEqual([other]);
    expect(ids(ctx, { ...only, type: ['printing'] })).toEqual([]);
    expect(ids(ctx, { flags: 'no' })).toEqual([plain]);
    expect(ids(ctx, { open: 'no' })).toEqual([plain]);
    expect(ids(ctx, { to: '2026-03-04' })).toEqual([plain]);
    expect(ids(ctx, { os: ['windows'] })).toEqual([other, plain]);
    expect(ids(ctx, { os: ['macos'] })).toEqual([]);
    expect(ids(ctx, { review: 'draft' })).toEqual([other, plain]);
    expect(ids(ctx, { review: 'reviewed' })).toEqual([]);
    expect(listInsights(ctx, noFilters, { limit: 1 }).items[0]).toMatchObject({
      group: { id: 'till', name: 'Tills' },
      openPoints: 1,
      flags: 1,
      minutes: 10,
    });
  });

  test('F6: a day is one of the account’s time zone', () => {
    const { ctx } = insightBox();
    const late = summarized(ctx, { start: '2026-03-02T23:30:00Z' });
    const reader = actingFor(ctx, 'ana', 'all');
    expect(ids(reader, { from: '2026-03-02', to: '2026-03-02' })).toEqual([late]);
    ctx.db.sqlite.exec("update accounts set time_zone = 'Asia/Tokyo' where id = 'ana'");
    expect(ids(reader, { from: '2026-03-02', to: '2026-03-02' })).toEqual([]);
    expect(readFigures(reader, noFilters).time).toEqual([{ start: '2026-03-03', sessions: 1, minutes: 10 }]);
  });

  test('K5: a look at titles is audited, one at nothing is not', () => {
    const { ctx } = insightBox();
    listInsights(ctx, noFilters, { limit: 5 });
    summarized(ctx);
    listInsights(ctx, noFilters, { limit: 5 });
    expect(auditedDetails(ctx, 'session').filter(({ action }) => action === 'listed')).toEqual([
      { action: 'listed', id: 'list', details: { sessions: 1, summaries: 1 } },
    ]);
  });

  test('filters are one address, whatever order they were chosen in', () => {
    const left = toggled(toggled(noFilters, 'type', 'b'), 'type', 'a');
    const right = toggled(toggled(noFilters, 'type', 'a'), 'type', 'b');
    expect(String(filtersQuery({ ...left, text: 'x y' }))).toBe('type=a&type=b&text=x+y');
    expect(filtersQuery(right)).toEqual(filtersQuery(left));
    expect(toggled(left, 'type', 'a').type).toEqual(['b']);
    expect(filterSchema.parse({ type: ['b', 'a', 'b'] })).toEqual(left);
  });
});

describe('F1: figures', () => {
  test('count values, the period before, and buckets without gaps', () => {
    const { ctx } = insightBox();
    summarized(ctx, { start: '2026-02-25T10:00:00Z', summary: { issueTypes: ['printing'] } });
    summarized(ctx, { start: '2026-03-01T10:00:00Z', summary: { issueTypes: ['printing', 'hardware'], applications: ['Word', 'Word'] } });
    summarized(ctx, { start: '2026-03-04T10:00:00Z', summary: { issueTypes: ['printing'], outcome: 'unclear' } });
    const figures = readFigures(ctx, { ...noFilters, from: '2026-03-01', to: '2026-03-04' });
    expect(figures).toMatchObject({ sessions: 2, minutes: 20, before: { sessions: 1, minutes: 10 }, unit: 'day', drafts: 2, flagged: 0 });
    expect(figures.time.map(({ start, sessions }) => [start, sessions])).toEqual([
      ['2026-03-01', 1],
      ['2026-03-02', 0],
      ['2026-03-03', 0],
      ['2026-03-04', 1],
    ]);
    expect(figures.types).toMatchObject([
      { value: 'printing', sessions: 2, minutes: 20, before: 1, overTime: [1, 0, 0, 1] },
      { value: 'hardware', sessions: 1, before: 0, overTime: [1, 0, 0, 0] },
    ]);
    expect(figures.applications).toMatchObject([{ value: 'Word', sessions: 1 }]);
    expect(figures.outcomes.map(({ value, sessions }) => [value, sessions])).toEqual([
      ['solved', 1],
      ['unclear', 1],
    ]);
  });

  test.each([
    ['2026-03-01', '2026-04-30', 'day', '2026-03-01', 61],
    ['2026-03-04', '2026-06-30', 'week', '2026-03-02', 18],
    ['2024-01-15', '2026-03-02', 'month', '2024-01-01', 27],
  ])('from %s to %s in bars of a %s', (from, to, unit, first, bars) => {
    const { ctx } = insightBox();
    summarized(ctx, { start: '2026-03-29T00:30:00Z' });
    const { time, ...figures } = readFigures(ctx, { ...noFilters, from, to });
    expect([figures.unit, time[0]?.start, time.length]).toEqual([unit, first, bars]);
    expect(time.reduce((total, { sessions }) => total + sessions, 0)).toBe(figures.sessions);
  });

  test('of nothing are empty', () => {
    const { ctx } = insightBox();
    expect(readFigures(ctx, noFilters)).toMatchObject({ sessions: 0, minutes: 0, time: [], types: [], applications: [] });
  });
});

describe('F3: open points', () => {
  test('wait by group and age, oldest first, page by page', () => {
    const { ctx, clock } = insightBox();
    insertDeviceGroup(ctx.db, { id: 'till', name: 'Tills', createdAt: 0 });
    registerDevice(ctx, 'TILL-1', { groupId: 'till' });
    summarized(ctx, { summary: { open: [statement('One'), statement('Two'), statement('Three')] } });
    clock.advance(3 * 86_400_000);
    summarized(ctx, { start: '2026-03-05T08:00:00Z', device: 'TILL-1', summary: { open: [statement('Four')] } });
    const found: (string | null)[] = [];
    for (let cursor: string | null = null; ; ) {
      const { items, next } = openPoints(ctx, { limit: 2, cursor });
      found.push(...items.map(({ point }) => point.text));
      if (next === null) break;
      cursor = next;
    }
    expect(found).toEqual(['One', 'Two', 'Three', 'Four']);
    const texts = (input: Partial<Parameters<typeof openPoints>[1]>) =>
      openPoints(ctx, { limit: 9, ...input }).items.map(({ point }) => point.text);
    expect(texts({ group: 'till' })).toEqual(['Four']);
    expect(texts({ group: 'none' })).toEqual(['One', 'Two', 'Three']);
    expect(texts({ olderThan: 2 })).toEqual(['One', 'Two', 'Three']);
    expect(countOpenPoints(ctx)).toEqual([
      { group: { id: 'till', name: 'Tills' }, open: 1, ages: { day: 1, week: 0, month: 0, older: 0 } },
      { group: null, open: 3, ages: { day: 0, week: 3, month: 0, older: 0 } },
    ]);
  });

  test('a mark stays where a new version says the same, and goes with what it marked', () => {
    const { ctx } = insightBox();
    const id = summarized(ctx, { summary: { open: [statement('Order toner'), statement('Call back')] } });
    const call = openPoints(ctx, { limit: 9 }).items[1];
    const reader = actingFor(ctx, 'ana', 'own');
    expect(markOpenPoint(reader, { id: call?.id ?? '', done: true }).done).toEqual({ at: '2026-03-02T09:00:00.000Z', by: 'ana' });
    markOpenPoint(reader, { id: call?.id ?? '', done: true });
    write(ctx, id, { open: [statement('Call back'), statement('New one')] });
    const states = openPoints(ctx, { limit: 9, state: 'all' }).items.map(({ point, done }) => [point.text, done !== null]);
    expect(states).toEqual([
      ['Call back', true],
      ['New one', false],
    ]);
    expect(openPoints(ctx, { limit: 9 }).items.map(({ point }) => point.text)).toEqual(['New one']);
    expect(listInsights(ctx, noFilters, { limit: 1 }).items[0]?.openPoints).toBe(1);
    markOpenPoint(reader, { id: call?.id ?? '', done: false });
    expect(listInsights(ctx, noFilters, { limit: 1 }).items[0]?.openPoints).toBe(2);
    expect(() => markOpenPoint(ctx, { id: 'none', done: true })).toThrow('record.missing');
    expect(auditedDetails(ctx, 'open-point').map(({ action }) => action)).toEqual(['listed', 'done', 'listed', 'listed', 'reopened']);
  });
});

describe('F3: similar past sessions', () => {
  test('have rare words in common, and say which; what everybody says counts nothing', () => {
    const { ctx } = insightBox();
    const text = (subject: string) => ({ text: subject, issueTypes: ['printing'], applications: ['Word'] });
    const one = summarized(ctx, { summary: text('Kyocera reports error C7990 after the update') });
    const alike = summarized(ctx, { summary: text('Kyocera shows C7990 again') });
    const other = summarized(ctx, { summary: { text: 'Mailbox is full', issueTypes: ['email-calendar'] } });
    const found = similarSessions(ctx, one);
    expect(found.map(({ session }) => session.id)).toEqual([alike]);
    expect(found[0]?.shared).toEqual({ types: ['printing'], applications: ['Word'], words: ['c7990', 'kyocera'] });
    expect(similarSessions(ctx, other)).toEqual([]);
    expect(() => similarSessions(ctx, 'none')).toThrow('record.missing');
  });
});
