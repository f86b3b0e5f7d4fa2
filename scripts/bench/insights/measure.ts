import { readChoices } from '../../../src/server/domain/insights/choices.ts';
import { readFigures } from '../../../src/server/domain/insights/figures.ts';
import { type InsightFilters, noFilters } from '../../../src/server/domain/insights/filters.ts';
import { listInsights } from '../../../src/server/domain/insights/list.ts';
import type { Sort } from '../../../src/server/domain/insights/model.ts';
import { countOpenPoints, openPoints } from '../../../src/server/domain/insights/open-points.ts';
import { similarSessions } from '../../../src/server/domain/insights/similar.ts';
import type { Grants } from '../../../src/server/domain/roles/permissions.ts';
import { outcomes } from '../../../src/server/domain/summaries/model.ts';
import { readSession } from '../../../src/server/domain/summaries/read.ts';
import { saveSummary } from '../../../src/server/domain/summaries/save.ts';
import { actingAs, type Ctx } from '../../../src/server/kit/ctx.ts';
import { applications, contentOf, types, vocabulary } from './content.ts';
import { createDice, type Dice } from './dice.ts';
import { span } from './fill.ts';

/** Milliseconds: on the clock, and of the processor alone, which others at work on the machine do not change. */
export interface Measured {
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
  readonly cpu95: number;
}

const rounds = Number(process.env['ROUNDS'] ?? 60);

/** Each look with other parameters, as people click. */
export function measure(base: Ctx): Measured[] {
  const dice = createDice(7);
  const { all, own, group } = readersOf(base);
  const list = (ctx: Ctx, filters: InsightFilters, sort: Sort = 'newest', cursor: string | null = null) =>
    listInsights(ctx, filters, { limit: 50, sort, cursor });
  const page = (sort: Sort) => {
    const cursors: (string | null)[] = [null];
    return () => {
      const { next } = list(all, noFilters, sort, cursors.at(-1));
      cursors.push(next);
    };
  };
  const ids = list(all, noFilters).items.map(({ session }) => session.id);
  const someId = () => dice.pick(ids);
  const start = performance.now();
  readFigures(all, noFilters);
  const first = performance.now() - start;
  const looks: Record<string, () => unknown> = {
    'list, page after page': page('newest'),
    'list, oldest first': page('oldest'),
    'list, longest first': page('longest'),
    'list, one’s own': () => list(own, noFilters),
    'list, one’s groups’': () => list(group, noFilters),
    'filter, one': () => list(all, oneFilter(dice)),
    'filter, several and a period': () => list(all, severalFilters(all, dice)),
    'filter, nothing fits': () => list(all, { ...noFilters, type: ['none'], outcome: ['solved'] }),
    'search, a common word': () => list(all, { ...noFilters, text: vocabulary[dice.below(40)] ?? '' }),
    'search, any word': () => list(all, { ...noFilters, text: dice.pick(vocabulary) }),
    'search, two words and a filter': () =>
      list(all, { ...oneFilter(dice), text: `${dice.pickZipf(vocabulary)} ${dice.pickZipf(vocabulary)}` }),
    'search, two letters': () => list(all, { ...noFilters, text: dice.pick(vocabulary).slice(0, 2) }),
    'search, by relevance': () => list(all, { ...noFilters, text: dice.pickZipf(vocabulary) }, 'relevance'),
    'search, one’s own': () => list(own, { ...noFilters, text: dice.pickZipf(vocabulary) }),
    'charts, everything': () => readFigures(all, noFilters),
    'charts, last 90 days': () => readFigures(all, { ...noFilters, from: dayBefore(all, 90), to: dayBefore(all, 0) }),
    'charts, a year': () => readFigures(all, { ...noFilters, from: dayBefore(all, 365), to: dayBefore(all, 0) }),
    'charts, one filter': () => readFigures(all, oneFilter(dice)),
    'charts, several filters': () => readFigures(all, severalFilters(all, dice)),
    'charts, a word': () => readFigures(all, { ...noFilters, text: dice.pickZipf(vocabulary) }),
    'charts, one’s groups’': () => readFigures(group, noFilters),
    'what to choose from': () => readChoices(all),
    panel: () => readSession(all, someId(), { events: true }),
    'similar sessions': () => similarSessions(all, someId()),
    'open points': () => openPoints(all, { limit: 50, group: `d${dice.below(40)}` }),
    'open points, counted': () => countOpenPoints(all),
    'a new version is saved': () => saveSummary(base, someId(), { ...contentOf(dice, base.now().toISOString()), origin: 'template' }),
  };
  const cold = { what: 'charts, first after a start', p50: first, p95: first, cpu95: first };
  return [cold, ...Object.entries(looks).map(([what, look]) => timed(what, look))];
}

function timed(what: string, look: () => unknown): Measured {
  const walls: number[] = [];
  const cpus: number[] = [];
  look();
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    const start = performance.now();
    look();
    walls.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpus.push((user + system) / 1000);
  }
  console.error(what, quantile(walls, 0.5), quantile(cpus, 0.95));
  return { what, p50: quantile(walls, 0.5), p95: quantile(walls, 0.95), cpu95: quantile(cpus, 0.95) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(Math.ceil(sorted.length * share), sorted.length) - 1] ?? 0;
}

function readersOf(base: Ctx): { all: Ctx; own: Ctx; group: Ctx } {
  const as = (grants: Grants) => actingAs(base, { kind: 'account', id: 'a7', grants }, 'page');
  return { all: as({ 'summaries.view': 'all' }), own: as({ 'summaries.view': 'own' }), group: as({ 'summaries.view': 'groups' }) };
}

function oneFilter(dice: Dice): InsightFilters {
  switch (dice.below(6)) {
    case 0:
      return { ...noFilters, type: [dice.pick(types)] };
    case 1:
      return { ...noFilters, application: [dice.pick(applications)] };
    case 2:
      return { ...noFilters, outcome: [dice.pick(outcomes)] };
    case 3:
      return { ...noFilters, group: [`d${dice.below(40)}`] };
    case 4:
      return { ...noFilters, device: [`pc${dice.below(20_000)}`] };
    default:
      return { ...noFilters, open: 'yes', flags: 'yes' };
  }
}

function severalFilters(ctx: Ctx, dice: Dice): InsightFilters {
  const from = dice.below(span);
  const period = { from: dayBefore(ctx, from), to: dayBefore(ctx, Math.max(from - 30 - dice.below(300), 0)) };
  return {
    ...noFilters,
    ...period,
    type: [dice.pick(types)],
    application: [dice.pickZipf(applications)],
    language: ['en', 'de'],
    review: 'draft',
  };
}

function dayBefore(ctx: Ctx, days: number): string {
  return new Date(ctx.now().getTime() - days * 86_400_000).toISOString().slice(0, 10);
}
