import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, planLate } from '../../../src/server/domain/summaries/late-plan.ts';

const some = (...paid: boolean[]): Candidate[] => paid.map((isPaid, index) => ({ id: `s${index}`, events: 3, isPaid }));
const company = { aiActive: true, licenceInForce: true, left: 2 };

describe('C5: late summaries, planned', () => {
  it.each([
    ['AI is off', { ...company, aiActive: false }, ['ai-off']],
    ['no licence is in force', { ...company, licenceInForce: false }, ['licence']],
    ['no credit is left', { ...company, left: 0 }, ['no-credit']],
    ['all of it', { aiActive: false, licenceInForce: false, left: 0 }, ['ai-off', 'licence', 'no-credit']],
  ])('none where %s', (_, now, reasons) => {
    expect(planLate(some(false), now)).toEqual({ queued: [], staying: [{ id: 's0', reasons }], needed: 1 });
  });

  it('C5, D5: queues in order until the credits run out; the rest stays for want of one', () => {
    expect(planLate(some(false, false, false, false), company)).toEqual({
      queued: ['s0', 's1'],
      staying: [
        { id: 's2', reasons: ['no-credit'] },
        { id: 's3', reasons: ['no-credit'] },
      ],
      needed: 4,
    });
  });

  it('D3: a session that has its credit takes no further one, and is queued without any left', () => {
    const { queued, needed } = planLate(some(true, false, true, false, false, true), company);
    expect([queued, needed]).toEqual([['s0', 's1', 's2', 's3', 's5'], 3]);
  });

  it('D5: takes no more credits than there are, and leaves none unused while somebody waits for one', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), fc.nat(8), (paid, left) => {
        const { queued, staying, needed } = planLate(some(...paid), { ...company, left });
        const taken = queued.filter((id) => !paid[Number(id.slice(1))]).length;
        expect(taken).toBe(Math.min(left, needed));
        expect(queued.length + staying.length).toBe(paid.length);
      }),
    );
  });
});
