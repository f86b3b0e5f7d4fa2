import { describe, expect, it } from 'vitest';
import { shareOut } from '../../../src/llm/engine/choose.ts';

/** A model whose next token is told by a table: `table[path]` has the probability of each token. */
function tableModel(table: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  const asked: string[] = [];
  const logitsOf = async (path: readonly string[], next: readonly string[]) => {
    asked.push(path.join(' '));
    return next.map((token) => Math.log(table[path.join(' ')]?.[token] ?? 0));
  };
  return { asked, logitsOf };
}

const end = '.';

describe('a choice among words', () => {
  it('of which none is given, is none; one is certain without asking', async () => {
    const { asked, logitsOf } = tableModel({});
    expect(await shareOut([], logitsOf)).toEqual([]);
    expect(await shareOut([['print', end]], logitsOf)).toEqual([1]);
    expect(asked).toEqual([]);
  });

  it('of the same word twice, is an even one', async () => {
    const { logitsOf } = tableModel({});
    expect(
      await shareOut(
        [
          ['a', end],
          ['a', end],
        ],
        logitsOf,
      ),
    ).toEqual([0.5, 0.5]);
  });

  it('asks once where the first tokens differ', async () => {
    const { asked, logitsOf } = tableModel({ '': { print: 0.6, net: 0.2 } });
    const [print, net] = await shareOut(
      [
        ['print', 'er', end],
        ['net', end],
      ],
      logitsOf,
    );
    expect(print).toBeCloseTo(0.75);
    expect(net).toBeCloseTo(0.25);
    expect(asked).toEqual(['']);
  });

  it('divides the share of a beginning by what follows it, also where one word is the beginning of another', async () => {
    const table = { '': { print: 0.8, net: 0.2 }, print: { '-': 0.3, [end]: 0.1 }, 'print -': { label: 0.9, head: 0.1 } };
    const { asked, logitsOf } = tableModel(table);
    const words = [
      ['print', end],
      ['print', '-', 'label', end],
      ['print', '-', 'head', end],
      ['net', end],
    ];
    const shares = await shareOut(words, logitsOf);
    expect(shares.map((share) => Number(share.toFixed(3)))).toEqual([0.2, 0.54, 0.06, 0.2]);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1);
    expect(asked.sort()).toEqual(['', 'print', 'print -']);
  });

  it('reads what all of them share only when they part', async () => {
    const { asked, logitsOf } = tableModel({ 'own -': { a: 0.5, b: 0.5 } });
    expect(
      await shareOut(
        [
          ['own', '-', 'a', end],
          ['own', '-', 'b', end],
        ],
        logitsOf,
      ),
    ).toEqual([0.5, 0.5]);
    expect(asked).toEqual(['own -']);
  });
});
