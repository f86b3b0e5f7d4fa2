import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transact } from '../../src/db/transact.ts';
import { releaseAbandoned } from '../../src/server/domain/credits/abandoned.ts';
import { creditBalance } from '../../src/server/domain/credits/balance.ts';
import { turnCalendar } from '../../src/server/domain/credits/calendar-turn.ts';
import { reserveCredit, settleCredit } from '../../src/server/domain/credits/charge.ts';
import { importLicenceFile } from '../../src/server/domain/credits/import.ts';
import { canUseCredit, chargeState } from '../../src/server/domain/credits/use.ts';
import { verifyCredits } from '../../src/server/domain/credits/verify.ts';
import { confirmClock } from '../../src/server/domain/licences/clock.ts';
import { day as aDay, hour, minute } from '../../src/server/kit/clock.ts';
import { type Box, licensedBox, moveTo, release, reserve, settle } from '../helpers/vendor.ts';

interface Lot {
  readonly free: boolean;
  readonly begins: string;
  readonly ends: string;
  left: number;
}

/** The reference ledger: lots of credits, and which lot a session drew from. */
class Ledger {
  readonly lots: Lot[] = [];
  readonly open = new Map<string, Lot>();
  readonly settled = new Set<string>();
  usable = (day: string, late: string) => this.lots.filter((lot) => lot.begins <= day && lot.ends > late && lot.left > 0);
  reserve(session: string, day: string, late: string): void {
    const [lot] = this.usable(day, late).sort((a, b) => a.ends.localeCompare(b.ends) || Number(b.free) - Number(a.free));
    if (lot && this.open.set(session, lot)) lot.left -= 1;
  }
  settle(session: string): void {
    if (this.open.delete(session)) this.settled.add(session);
  }
  release(session: string): void {
    const lot = this.open.get(session);
    if (lot && this.open.delete(session)) lot.left += 1;
  }
}

interface Licence {
  readonly tier: 'business' | 'premium' | 'corporate' | 'tensor' | 'none';
  readonly renewal: string;
  readonly addOn: number;
}

/** What the box should know: the reference, the calendar in the simplest words (zones of whole hours, renewals on the first of April), and the clock. */
class Model {
  ledger = new Ledger();
  granted = new Map<string, number>();
  licence: Licence | null = null;
  clock: number;
  mark: number | null = null;
  markDay = '';
  /** Hours ahead of UTC. */
  zone = 0;
  packs = 0;

  constructor(start: number) {
    this.clock = start;
  }
  get jumped(): boolean {
    return this.mark !== null && this.clock - this.mark > 48 * hour;
  }
  get late(): string {
    return later(iso(Math.max(this.clock, this.mark ?? 0) + this.zone * hour), this.day);
  }
  get day(): string {
    const time = this.jumped ? (this.mark ?? 0) : Math.max(this.clock, this.mark ?? 0);
    return later(iso(time + this.zone * hour), this.markDay);
  }
  get valid(): boolean {
    return this.licence !== null && this.licence.tier !== 'none' && this.late < this.licence.renewal;
  }
  /** A verb looked at the time: the mark follows. */
  keep(): void {
    this.markDay = this.day;
    if (!this.jumped) this.mark = Math.max(this.clock, this.mark ?? 0);
  }
  /** It did, and what is due was booked. */
  look(): void {
    this.keep();
    const { day, licence } = this;
    if (licence === null || this.late >= licence.renewal) return;
    const free = { business: 5, premium: 10, corporate: 15, tensor: 50, none: 0 }[licence.tier];
    const [year = 0, month = 0] = day.split('-').map(Number);
    this.grant(`free ${day.slice(0, 7)}`, free, true, `${day.slice(0, 7)}-01`, iso(Date.UTC(year, month, 1)));
    const ends = `${day.slice(5) < '04-01' ? year : year + 1}-04-01`;
    this.grant(`add-on ${ends}`, licence.addOn, false, '2026-01-01', ends);
  }
  grant(name: string, upTo: number, free: boolean, begins: string, ends: string): void {
    const before = this.granted.get(name) ?? 0;
    if (upTo <= before) return;
    this.granted.set(name, upTo);
    this.ledger.lots.push({ free, begins, ends, left: upTo - before });
  }
  /** What is left now, with what is due and not yet booked. */
  left(): number {
    const copy = this.copy();
    copy.look();
    return copy.ledger.usable(this.day, this.late).reduce((sum, lot) => sum + lot.left, 0);
  }
  copy(): Model {
    const copy = Object.assign(new Model(this.clock), this, { granted: new Map(this.granted), ledger: new Ledger() });
    copy.ledger.lots.push(...this.ledger.lots);
    return copy;
  }
}

const later = (a: string, b: string) => (a > b ? a : b);

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

type Command = fc.Command<Model, Box>;

function command(name: string, run: (model: Model, box: Box) => void): Command {
  const checked = (model: Model, box: Box) => {
    run(model, box);
    expect([name, creditBalance(box.ctx).left]).toEqual([name, model.left()]);
  };
  return { check: () => true, run: checked, toString: () => name };
}

const session = fc.integer({ min: 1, max: 40 }).map((n) => `s${n}`);

const reserving = session.map((s) =>
  command(`reserve ${s}`, (model, box) => {
    const { ledger } = model;
    const charged = ledger.open.has(s) || ledger.settled.has(s);
    const possible = model.valid && (charged || model.left() > 0);
    expect(canUseCredit(box.ctx, s).yes).toBe(possible);
    if (!possible) return void expect(() => reserve(box.ctx, s)).toThrow(model.valid ? 'credits.insufficient' : 'licence.required');
    expect(reserve(box.ctx, s)).toBe(charged ? 'unchanged' : 'reserved');
    model.keep();
    if (charged) return;
    model.look();
    ledger.reserve(s, model.day, model.late);
  }),
);

const settling = session.map((s) =>
  command(`settle ${s}`, (model, box) => {
    const { ledger } = model;
    if (!ledger.open.has(s) && !ledger.settled.has(s)) return void expect(() => settle(box.ctx, s)).toThrow('not-reserved');
    expect(settle(box.ctx, s)).toBe(ledger.open.has(s) ? 'settled' : 'unchanged');
    model.keep();
    ledger.settle(s);
    expect(chargeState(box.ctx, s)).toBe('settled');
  }),
);

const releasing = session.map((s) =>
  command(`release ${s}`, (model, box) => {
    expect(release(box.ctx, s)).toBe(model.ledger.open.has(s) ? 'released' : 'unchanged');
    model.keep();
    model.ledger.release(s);
  }),
);

const crashing = session.map((s) =>
  command(`crash ${s}`, (_model, box) => {
    const dying = () =>
      transact(box.ctx.db, () => {
        if (canUseCredit(box.ctx, s).yes) reserveCredit(box.ctx, s);
        if (chargeState(box.ctx, s) !== 'none') settleCredit(box.ctx, s);
        throw new Error('power cut');
      });
    expect(dying).toThrow('power cut');
  }),
);

const cleaning = fc.constant(
  command('restart', (model, box) => {
    const open = [...model.ledger.open].filter(([, lot]) => lot.ends > model.late).map(([s]) => s);
    expect(releaseAbandoned(box.ctx, { age: -100 * 365 * aDay, isAtWork: () => false }).sort()).toEqual(open.sort());
    if (open.length > 0) model.keep();
    for (const s of open) model.ledger.release(s);
  }),
);

const moving = (name: string, steps: fc.Arbitrary<number>) =>
  steps.map((step) =>
    command(`${name} ${step}`, (model, box) => {
      model.clock += step;
      box.at(new Date(model.clock).toISOString());
    }),
  );

const nextMonth = fc.constant(
  command('next month', (model, box) => {
    const [year = 0, month = 0] = iso(model.clock).split('-').map(Number);
    for (const end = Date.UTC(year, month, 1); model.clock < end; ) {
      model.clock = Math.min(model.clock + 40 * hour, end);
      box.at(new Date(model.clock).toISOString());
      turnCalendar(box.ctx, { threshold: 0 });
      model.look();
    }
  }),
);

const looking = fc.constant(
  command('look', (model, box) => {
    turnCalendar(box.ctx, { threshold: 3 });
    model.look();
  }),
);

const confirming = fc.constant(
  command('confirm', (model, box) => {
    const confirm = () => confirmClock(box.ctx, { shown: model.clock });
    if (!model.jumped) return void expect(confirm).toThrow('no-jump');
    confirm();
    model.mark = model.clock;
    model.markDay = iso(model.clock + model.zone * hour);
  }),
);

const emigrating = fc.constantFrom(-11, -3, 0, 5, 14).map((zone) =>
  command(`time zone ${zone}`, (model, box) => {
    model.zone = zone;
    moveTo(box.ctx, `Etc/GMT${zone < 0 ? '+' : '-'}${Math.abs(zone)}`);
  }),
);

const importing = fc
  .record({
    tier: fc.constantFrom('business', 'premium', 'corporate', 'tensor', 'none'),
    renewal: fc.constantFrom('2026-04-01', '2027-04-01', '2028-04-01'),
    addOn: fc.constantFrom(0, 0, 3, 7),
    pack: fc.constantFrom(0, 0, 1, 4),
  })
  .map(({ tier, renewal, addOn, pack }) =>
    command(`import ${tier} until ${renewal}, add-on ${addOn}, pack ${pack}`, (model, box) => {
      const bought = iso(model.clock);
      const fields = {
        tier,
        renewal,
        ...(addOn > 0 && { addOn: { credits: addOn, started: '2026-01-01' } }),
        packs: pack > 0 ? [{ id: `p${++model.packs}`, credits: pack, bought }] : [],
      };
      const text = box.licence({ ...fields, issued: '2025-06-01T00:00:00Z' });
      if (renewal <= model.late) return void expect(() => importLicenceFile(box.ctx, text)).toThrow('expired');
      importLicenceFile(box.ctx, text);
      expect(importLicenceFile(box.ctx, text).state).toBe('unchanged');
      model.licence = { tier: tier as Licence['tier'], renewal, addOn };
      if (pack > 0) {
        const ends = `${Number(bought.slice(0, 4)) + 1}${bought.slice(4)}`;
        model.ledger.lots.push({ free: false, begins: bought, ends: iso(Date.parse(ends) + aDay), left: pack });
      }
      model.look();
    }),
  );

/** Runs the whole of it; `DEBRIEF_MODEL_RUNS` plays it for longer. */
const numRuns = Number(process.env['DEBRIEF_MODEL_RUNS'] ?? 40);

test('D2–D5, D8, D9: whatever happens in whatever order, the ledger agrees with the reference', { timeout: 3_600_000 }, () => {
  const commands = fc.commands(
    [
      reserving,
      reserving,
      settling,
      releasing,
      crashing,
      cleaning,
      moving(
        'forward',
        fc.integer({ min: 1, max: 47 }).map((hours) => hours * hour),
      ),
      moving(
        'jump',
        fc.integer({ min: 49, max: 24 * 70 }).map((hours) => hours * hour),
      ),
      moving(
        'back',
        fc.integer({ min: 1, max: 24 * 40 * 60 }).map((minutes) => -minutes * minute),
      ),
      nextMonth,
      looking,
      confirming,
      emigrating,
      importing,
      importing,
    ],
    { maxCommands: 60, size: 'max' },
  );
  fc.assert(
    fc.property(commands, (sequence) => {
      const start = '2026-02-20T12:00:00.000Z';
      fc.modelRun(() => {
        const box = licensedBox({ at: start });
        played.push(box);
        return { model: new Model(Date.parse(start)), real: box };
      }, sequence);
      const { ctx } = played.pop() as Box;
      const verified = verifyCredits(ctx);
      expect(verified.broken).toBeNull();
      ctx.db.close();
    }),
    { numRuns },
  );
});

const played: Box[] = [];
