import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/server/domain/summaries/differences.ts';
import type { SummaryContent } from '../../../src/server/domain/summaries/model.ts';
import { wordOverlap } from '../../../src/server/domain/summaries/word-overlap.ts';
import { sampleSummary } from '../../helpers/samples.ts';

const saying = (cause: string, more: Partial<SummaryContent> = {}): SummaryContent => ({
  ...sampleSummary('A'),
  cause: { by: 'model', text: cause, plain: null, events: [] },
  ...more,
});
const causeOf = (before: SummaryContent, after: SummaryContent) =>
  differences(before, after)
    .find(({ field }) => field === 'cause')
    ?.parts.map(({ text, change }) => `${{ same: '', removed: '-', added: '+' }[change]}${text}`);

describe('E8: what changed between two versions', () => {
  it('is told word by word', () => {
    expect(causeOf(saying('The spooler had stopped.'), saying('The print spooler had hung.'))).toEqual([
      'The ',
      '+print ',
      'spooler had ',
      '-stopped',
      '+hung',
      '.',
    ]);
  });

  it('finds words where nothing stands between them', () => {
    const [before, after] = [
      saying('印刷サービスが停止した。', { language: 'ja' }),
      saying('印刷サービスが再起動した。', { language: 'ja' }),
    ];
    expect(causeOf(before, after)).toEqual(['印刷サービスが', '-停止', '+再起動', 'した。']);
  });

  it('tells a statement that came or went, and one that the views put into words by the session’s own', () => {
    const quoted: SummaryContent = {
      ...saying(''),
      cause: { by: 'code', text: null, plain: { code: 'quote', from: 'error', text: 'Error 5' }, events: [0] },
    };
    expect(causeOf({ ...quoted, cause: null }, saying('New.'))).toEqual(['+New.']);
    expect(causeOf(quoted, { ...quoted, cause: null })).toEqual(['-Error 5']);
  });

  it('tells codes and points entry by entry, and only whether the steps differ', () => {
    const changed = differences(
      saying('A', { issueTypes: ['printing', 'other'], outcome: 'solved' }),
      saying('A', { issueTypes: ['printing', 'hardware'], outcome: 'solved' }),
    ).filter(({ isChanged }) => isChanged);
    expect(changed).toEqual([
      {
        field: 'issueTypes',
        kind: 'list',
        isChanged: true,
        parts: [
          { text: 'printing', change: 'same' },
          { text: 'other', change: 'removed' },
          { text: 'hardware', change: 'added' },
        ],
      },
    ]);
  });

  it('loses no word of the newer one, and invents none of the older', () => {
    const words = fc.array(fc.constantFrom('the', 'printer', 'ZT-411', 'was', 'fixed,', '再起動', '0x7e', 'and'), { maxLength: 12 });
    const bare = (texts: readonly string[]) => texts.join('').replace(/\s+/g, '');
    fc.assert(
      fc.property(words, words, (left, right) => {
        const parts = differences(saying(left.join(' ')), saying(right.join(' '))).find(({ field }) => field === 'cause')?.parts ?? [];
        expect(bare(parts.filter(({ change }) => change !== 'removed').map(({ text }) => text))).toBe(bare(right));
        expect(bare(parts.filter(({ change }) => change !== 'added').map(({ text }) => text))).toBe(bare(left));
      }),
    );
  });
});

describe('word overlap', () => {
  it.each([
    ['', '', 'en', 1],
    ['a', '', 'en', 0],
    ['The printer was restarted.', 'the printer was RESTARTED', 'en', 1],
    ['one two', 'two three', 'en', 0.5],
    ['印刷サービスが停止した', '印刷サービスが停止した', 'ja', 1],
  ])('of “%s” and “%s” (%s) is %d', (left, right, language, overlap) => {
    expect(wordOverlap(left, right, language)).toBe(overlap);
  });
});
