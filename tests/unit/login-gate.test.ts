import { describe, expect, it } from 'vitest';
import { createLoginGate, type Guesser } from '../../src/server/http/login-gate.ts';
import { day, hour, minute, second } from '../../src/server/kit/clock.ts';

const start = Date.parse('2026-03-02T09:00:00Z');
const stranger = (change: Partial<Guesser> = {}): Guesser => ({ email: 'ana@example.com', network: '10.0.0.1', device: null, ...change });

/** Guesses wrong as often as it may from `from` on for so long, and answers how many guesses were looked at. */
function guess(
  gate = createLoginGate(),
  { from = start, lasting = 0, kind = 'password' as 'password' | 'code', who = () => stranger() } = {},
) {
  let looked = 0;
  for (let now = from; now <= from + lasting; ) {
    try {
      gate.attempt(kind, who(), new Date(now));
      looked += 1;
    } catch (error) {
      const { seconds } = (error as { params: { seconds: number } }).params;
      now += seconds * second;
    }
  }
  return looked;
}

const isFree = (gate: ReturnType<typeof createLoginGate>, guesser: Guesser, now = start, kind: 'password' | 'code' = 'password') => {
  try {
    gate.attempt(kind, guesser, new Date(now)).takeBack();
    return true;
  } catch {
    return false;
  }
};

describe('one network against one account', () => {
  it('has five guesses at once, fifteen in the first quarter of an hour, and four an hour from then on', () => {
    expect(guess()).toBe(5);
    expect(guess(undefined, { lasting: 17 * minute })).toBeLessThanOrEqual(15);
    expect(guess(undefined, { lasting: 7 * day })).toBeLessThanOrEqual(15 + 4 * 24 * 7);
  });

  it('keeps nobody else out, however long it goes on: another network, another account, a browser that is known', () => {
    const gate = createLoginGate();
    guess(gate, { lasting: 7 * day });
    const now = start + 7 * day;
    expect(isFree(gate, stranger(), now)).toBe(false);
    expect(isFree(gate, stranger({ network: '10.0.0.2' }), now)).toBe(true);
    expect(isFree(gate, stranger({ email: 'bia@example.com' }), now)).toBe(true);
    expect(isFree(gate, stranger({ device: 'known' }), now)).toBe(true);
  });

  it('does not gain by spelling the address in other ways', () => {
    const spellings = ['ana@example.com', 'ANA@example.com', ' ana@example.com '];
    let turn = 0;
    expect(guess(undefined, { who: () => stranger({ email: spellings[turn++ % 3] ?? '' }) })).toBe(5);
  });
});

describe('one network against many accounts', () => {
  it('has twenty-one guesses at once, and sixty an hour from then on', () => {
    let turn = 0;
    const who = () => stranger({ email: `account-${turn++}@example.com` });
    expect(guess(undefined, { who })).toBe(21);
    expect(guess(undefined, { who, lasting: 10 * hour })).toBeLessThanOrEqual(21 + 10 + 61 * 10);
  });

  it('keeps nobody out who is known, even there', () => {
    const gate = createLoginGate();
    let turn = 0;
    guess(gate, { lasting: hour, who: () => stranger({ email: `account-${turn++}@example.com` }) });
    expect(isFree(gate, stranger(), start + hour)).toBe(false);
    expect(isFree(gate, stranger({ device: 'known' }), start + hour)).toBe(true);
  });
});

describe('many networks against one account', () => {
  const crowd = () => {
    let turn = 0;
    return () => stranger({ network: `2001:db8:${(turn++).toString(16)}::/64` });
  };

  it('have fifty-one guesses at once, and six an hour from then on', () => {
    expect(guess(undefined, { who: crowd() })).toBe(51);
    expect(guess(undefined, { who: crowd(), lasting: day })).toBeLessThanOrEqual(51 + 12 + 6 * 24);
  });

  it('never keep out a browser that has signed in before', () => {
    const gate = createLoginGate();
    guess(gate, { who: crowd() });
    expect(isFree(gate, stranger({ network: '10.9.9.9' }))).toBe(false);
    expect(isFree(gate, stranger({ network: '10.9.9.9', device: 'known' }))).toBe(true);
  });

  it('wash nothing out of the memory by guessing at accounts that are none', () => {
    const gate = createLoginGate();
    guess(gate);
    for (let n = 0; n < 60_000; n += 1)
      gate.attempt('password', stranger({ email: `none-${n}@example.com`, network: `net-${n}` }), new Date(start));
    expect(isFree(gate, stranger())).toBe(false);
  });
});

describe('a known browser', () => {
  it('is slowed by its own wrong passwords alone', () => {
    const gate = createLoginGate();
    expect(guess(gate, { who: () => stranger({ device: 'stolen' }) })).toBe(5);
    expect(isFree(gate, stranger({ device: 'mine' }))).toBe(true);
    expect(isFree(gate, stranger())).toBe(true);
  });
});

describe('codes', () => {
  it('are counted apart from passwords, and one an hour is looked at in the long run', () => {
    const gate = createLoginGate();
    let turn = 0;
    const who = () => stranger({ network: `net-${turn++}` });
    expect(guess(gate, { kind: 'code', who })).toBe(11);
    expect(isFree(gate, stranger({ network: 'other' }), start, 'code')).toBe(false);
    expect(isFree(gate, stranger({ network: 'other' }), start, 'password')).toBe(true);
    expect(guess(undefined, { kind: 'code', who, lasting: 30 * day })).toBeLessThanOrEqual(11 + 13 + 24 * 30);
  });
});

it('the right password forgets this browser’s wrong ones, and only its own share of the others’', () => {
  const gate = createLoginGate();
  for (let n = 0; n < 4; n += 1) gate.attempt('password', stranger(), new Date(start));
  gate.attempt('password', stranger(), new Date(start)).passed();
  expect(guess(gate)).toBe(5);
  let turn = 0;
  // Of the network's twenty-one, nine wrong ones were spent before.
  expect(guess(gate, { who: () => stranger({ email: `account-${turn++}@example.com` }) })).toBe(21 - 9);
});
