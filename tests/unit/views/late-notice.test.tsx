import { expect, test } from 'vitest';
import { translator } from '../../../src/views/i18n/translator.ts';
import { LateNotice } from '../../../src/views/pages/late/late-notice.tsx';

const shown = (waiting: number | null) => String(<LateNotice t={translator('en')} waiting={waiting} />);

test('C5: nothing is said where none waits, or to whoever may not have them written; more than 1,000 are not counted', () => {
  expect([shown(null), shown(0)].join()).not.toContain('wait');
  expect(shown(1)).toContain('1 session waits for a summary');
  expect(shown(1000)).toContain('1,000 sessions wait for a summary');
  expect(shown(1001)).toContain('More than 1,000 sessions wait for a summary');
});
