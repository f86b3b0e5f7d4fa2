import type { ChargeRow, GrantRow } from '../../../db/queries/credits.ts';
import type { Day } from '../licences/calendar.ts';

/** What is wrong with a row; the first one is named. */
export type Rule =
  /** A row before it is missing. */
  | 'gap'
  /** Its place among grants and charges is not where it says. */
  | 'order'
  /** It brings another amount than its period lacked. */
  | 'amount'
  /** No file that the vendor's keys vouch for grants this. */
  | 'file'
  /** Its session has a charge already, or its attempt is miscounted. */
  | 'charged-twice'
  /** Settled or released, and was not reserved of that grant. */
  | 'not-reserved'
  | 'no-such-grant'
  /** More than was granted. */
  | 'overspent'
  /** The sum it carries is not that of the rows before it. */
  | 'sum'
  /** Its grant had not begun, or was over. */
  | 'not-its-time'
  /** Something that ends sooner was left, or free credits with the same end. */
  | 'not-its-turn'
  /** A day earlier than the row before, and no reset of the clock explains it. */
  | 'turned-back'
  /** The balance that is shown is not the sum of the rows. */
  | 'balance'
  /** The audit log tells of another row, of more, or of fewer. */
  | 'audit';

interface Pot extends GrantRow {
  spent: number;
  place: number;
}

interface Open {
  attempt: number;
  step: ChargeRow['step'];
  grantSeq: number;
}

/** Plays the ledger again from nothing, a row at a time, by the rules alone: no row's own sum is believed. */
export interface Replay {
  /** Null: the row keeps the rules. Rows come in the order in which they were written. */
  grant(row: GrantRow): Rule | null;
  charge(row: ChargeRow): Rule | null;
  /** What is left of each grant, by its number. */
  left(): ReadonlyMap<number, number>;
}

/** @param resets How often the vendor let the clock be turned back. */
export function startReplay(resets: number): Replay {
  const pots: Pot[] = [];
  const sessions = new Map<string, Open>();
  const periods = new Map<string, number>();
  let charges = 0;
  let lastDay: Day = '';
  let turnsLeft = resets;

  return { grant, charge, left: () => new Map(pots.map((pot) => [pot.seq, pot.credits - pot.spent])) };

  function grant(row: GrantRow): Rule | null {
    if (row.seq !== pots.length + 1) return 'gap';
    if (row.afterCharge !== charges) return 'order';
    const period = `${row.kind} ${row.period}`;
    const before = periods.get(period) ?? 0;
    if (row.credits <= 0 || row.credits !== row.upTo - before) return 'amount';
    if (turnedBack(row.day)) return 'turned-back';
    periods.set(period, row.upTo);
    pots.push({ ...row, spent: 0, place: 0 });
    return null;
  }

  function charge(row: ChargeRow): Rule | null {
    if (row.seq !== charges + 1) return 'gap';
    const pot = pots[row.grantSeq - 1];
    if (!pot) return 'no-such-grant';
    const fault = row.step === 'reserved' ? faultOfReservation(row, pot) : faultOfClosing(row);
    if (fault) return fault;
    if (turnedBack(row.day)) return 'turned-back';
    pot.spent += { reserved: 1, settled: 0, released: -1 }[row.step];
    pot.place += 1;
    if (pot.spent > pot.credits) return 'overspent';
    if (row.place !== pot.place || row.remaining !== pot.credits - pot.spent) return 'sum';
    charges += 1;
    sessions.set(row.sessionId, { attempt: row.attempt, step: row.step, grantSeq: row.grantSeq });
    return null;
  }

  function faultOfReservation(row: ChargeRow, pot: Pot): Rule | null {
    const before = sessions.get(row.sessionId) ?? { attempt: 0, step: 'released' };
    if (before.step !== 'released' || row.attempt !== before.attempt + 1) return 'charged-twice';
    if (!open(pot, row)) return 'not-its-time';
    const sooner = (other: Pot) =>
      other.endsOn < pot.endsOn || (other.endsOn === pot.endsOn && other.kind === 'free' && pot.kind !== 'free');
    return pots.some((other) => open(other, row) && other.spent < other.credits && sooner(other)) ? 'not-its-turn' : null;
  }

  function faultOfClosing(row: ChargeRow): Rule | null {
    const open = sessions.get(row.sessionId);
    return open?.step === 'reserved' && open.attempt === row.attempt && open.grantSeq === row.grantSeq ? null : 'not-reserved';
  }

  function open(pot: Pot, { day, latestDay }: ChargeRow): boolean {
    return pot.startsOn <= day && pot.endsOn > latestDay;
  }

  function turnedBack(day: Day): boolean {
    const back = day < lastDay;
    lastDay = day;
    if (!back) return false;
    turnsLeft -= 1;
    return turnsLeft < 0;
  }
}
