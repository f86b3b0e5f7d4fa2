import { expect, it } from 'vitest';
import { createTurns } from '../../../src/server/kit/turns.ts';

/** Work that ends when it is told to. */
function held() {
  const running: (() => void)[] = [];
  const order: string[] = [];
  const work = (name: string) => () =>
    new Promise<string>((done) => {
      order.push(name);
      running.push(() => done(name));
    });
  return { running, order, work };
}

const settle = () => new Promise((done) => setImmediate(done));

it('refuses whoever comes when too many wait, and takes the known before strangers', async () => {
  const { running, order, work } = held();
  const turns = createTurns({ atOnce: 1, most: 2 });
  const first = turns.take('stranger', work('first'));
  const others = ['a', 'b'].map((name) => turns.take('stranger', work(name)));
  expect(turns.take('stranger', work('too many'))).toBeNull();
  const known = turns.take('known', work('known'));
  expect(known).not.toBeNull();
  for (let done = 0; done < 4; done += 1) {
    await settle();
    expect(order).toHaveLength(done + 1);
    running[done]?.();
  }
  expect(await Promise.all([first, known, ...others])).toEqual(['first', 'known', 'a', 'b']);
  expect(order).toEqual(['first', 'known', 'a', 'b']);
});

it('goes on after work that failed', async () => {
  const turns = createTurns({ atOnce: 1, most: 1 });
  await expect(turns.take('known', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await turns.take('known', async () => 'next')).toBe('next');
});
