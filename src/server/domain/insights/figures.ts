import type { Block } from '../../../db/insight-blocks.ts';
import { blockHeads } from '../../../db/queries/insight-blocks.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { Period } from '../summaries/period.ts';
import { bucketFinder, bucketsOf } from './buckets.ts';
import { deviceGroupIds, named, namedGroups } from './count-names.ts';
import type { InsightFilters } from './filters.ts';
import type { Count, Figures } from './model.ts';
import { lookAtPeople } from './people.ts';
import { scan } from './scan.ts';
import { type Selection, select } from './selection.ts';
import { createTally, type Entry } from './tally.ts';
import { periodOfFilters, zoneOf } from './zone.ts';

/** Applications with a bar of their own. */
const most = 50;

/**
 * Counts over what the filters leave of the sessions that one may see (SPEC F1), in days of one's time zone (SPEC F6).
 * They hold no content, so the look leaves no record; one by supporter does (SPEC F5).
 * @throws Failure auth.forbidden, input.invalid: by supporter without the setting, the permission or a purpose
 */
export function readFigures(ctx: Ctx, filters: InsightFilters): Figures {
  return transact(ctx.db, () => {
    const byPerson = lookAtPeople(ctx, filters, 'figures');
    const zone = zoneOf(ctx);
    const period = periodOfFilters(filters, zone);
    const selection = select(ctx, filters, period);
    const before = startBefore(ctx, period);
    const { from, to } = spanOf(ctx, selection);
    const buckets = bucketsOf(from, to, zone);
    const groups = deviceGroupIds(ctx);
    const options = { from: before, bucketOf: bucketFinder(buckets), buckets: buckets.starts.length, groupOf: groups.ofDevice, byPerson };
    const { all, lists } = count(ctx, selection, options);
    const shown = trim(all.overTime, period);
    const cut = (entry: Entry) => ({ ...entry, overTime: entry.overTime.slice(...shown) });
    const words = (kind: Parameters<typeof named>[1], entries: readonly Entry[]): Count[] =>
      named(ctx, kind, entries.map(cut), before !== null);
    const applications = lists.application.entries();
    return {
      sessions: all.sessions,
      minutes: minutes(all.seconds),
      before: before === null ? null : { sessions: all.before, minutes: minutes(all.secondsBefore) },
      unit: buckets.unit,
      time: buckets.starts.slice(...shown).map((start, index) => {
        const bucket = index + shown[0];
        return { start, sessions: all.overTime[bucket] ?? 0, minutes: minutes(all.secondsOverTime[bucket] ?? 0) };
      }),
      types: words('type', lists.type.entries()),
      applications: words('application', applications.slice(0, most)),
      moreApplications: Math.max(applications.length - most, 0),
      outcomes: words('outcome', lists.outcome.entries()),
      languages: words('language', lists.language.entries()),
      systems: words('os', lists.os.entries()),
      origins: words('origin', lists.origin.entries()),
      groups: namedGroups(groups, lists.group.entries().map(cut), before !== null),
      supporters: byPerson ? words('supporter', lists.supporter.entries()) : null,
      flagged: all.flagged,
      drafts: all.drafts,
      open: all.open,
    };
  });
}

/** Where the period of the same length before begins, in seconds; null: there is none. */
function startBefore(ctx: Ctx, { from, to }: Period): number | null {
  if (from === undefined) return null;
  const end = to === undefined ? Math.max(ctx.now().getTime(), from) : to + 1;
  return Math.max(Math.floor((from - (end - from)) / 1000), 0);
}

/** What the chart of time spans: the period, and where it is open, from the first session to the last. */
function spanOf(ctx: Ctx, { from, to }: Selection): { from: number; to: number } {
  const heads = blockHeads(ctx.db);
  const now = Math.floor(ctx.now().getTime() / 1000);
  const earliest = heads.reduce((first, head) => Math.min(first, head.earliest), now);
  const latest = heads.reduce((last, head) => Math.max(last, head.latest), 0) || now;
  const start = from > 0 ? from : earliest;
  const end = to < 2 ** 33 ? to : from > 0 ? Math.max(latest, now) : latest;
  return { from: start, to: Math.max(start, end) };
}

/** Empty buckets at an open end are left out: they would tell of sessions that the reader does not see. */
function trim(overTime: Float64Array, { from, to }: Period): [number, number] {
  const first = overTime.findIndex((sessions) => sessions > 0);
  const last = overTime.findLastIndex((sessions) => sessions > 0);
  if (first === -1) return from === undefined || to === undefined ? [0, 0] : [0, overTime.length];
  return [from === undefined ? first : 0, to === undefined ? last + 1 : overTime.length];
}

interface CountOptions {
  readonly from: number | null;
  readonly bucketOf: (second: number) => number;
  readonly buckets: number;
  /** The number of a device's group; 0: none. */
  readonly groupOf: Uint32Array;
  readonly byPerson: boolean;
}

/** One pass over everything. */
function count(ctx: Ctx, selection: Selection, { from, bucketOf, buckets, groupOf, byPerson }: CountOptions) {
  const totals = { sessions: 0, seconds: 0, before: 0, secondsBefore: 0, flagged: 0, drafts: 0, open: 0 };
  const all = { ...totals, overTime: new Float64Array(buckets), secondsOverTime: new Float64Array(buckets) };
  const tally = () => createTally(buckets);
  const single = { outcome: tally(), language: tally(), origin: tally(), os: tally() };
  const lists = { ...single, type: tally(), application: tally(), group: tally(), supporter: tally() };
  const visit = (block: Block, row: number) => {
    const seconds = block.seconds[row] as number;
    const started = block.started[row] as number;
    const isBefore = started < selection.from;
    const bucket = isBefore ? -1 : bucketOf(started);
    const add = (kind: ReturnType<typeof tally>, id: number) => {
      if (isBefore) kind.addBefore(id);
      else kind.add(id, seconds, bucket);
    };
    if (isBefore) {
      all.before += 1;
      all.secondsBefore += seconds;
    } else {
      all.sessions += 1;
      all.seconds += seconds;
      if (bucket >= 0) {
        all.overTime[bucket] = (all.overTime[bucket] as number) + 1;
        all.secondsOverTime[bucket] = (all.secondsOverTime[bucket] as number) + seconds;
      }
      if ((block.flags[row] as number) > 0) all.flagged += 1;
      if (block.reviewed[row] === 0) all.drafts += 1;
      if ((block.open[row] as number) > 0) all.open += 1;
    }
    add(lists.outcome, block.outcome[row] as number);
    add(lists.language, block.language[row] as number);
    add(lists.origin, block.origin[row] as number);
    add(lists.os, block.os[row] as number);
    const group = groupOf[block.device[row] as number] ?? 0;
    if (group !== 0) add(lists.group, group);
    const supporter = block.supporter[row] as number;
    if (byPerson && supporter !== 0) add(lists.supporter, supporter);
    const at = block.at[row] as number;
    const middle = at + (block.types[row] as number);
    const end = middle + (block.applications[row] as number);
    for (let place = at; place < middle; place += 1) add(lists.type, block.lists[place] as number);
    for (let place = middle; place < end; place += 1) add(lists.application, block.lists[place] as number);
  };
  scan(ctx, from === null ? selection : { ...selection, from }, visit);
  return { all, lists };
}

function minutes(seconds: number): number {
  return Math.round(seconds / 60);
}
