import { expect, it } from 'vitest';
import { withTakenBack } from '../../../src/server/domain/eligibility/later.ts';
import { but, outgoing } from './facts.ts';

const { device } = outgoing;

it.each([
  ['nothing was taken back', device, { access: 'after-confirmation', optedOut: false }, device],
  ['a later deny wins', device, { access: 'denied', optedOut: false }, { ...device, access: 'denied' }],
  ['a later opt-out wins', device, { access: 'after-confirmation', optedOut: true }, { ...device, optedOut: true }],
  ['a later allow opens nothing', device, { access: 'allowed', optedOut: false }, device],
  [
    'what was denied at the start stays so',
    { ...device, access: 'denied', optedOut: true },
    { access: 'allowed', optedOut: false },
    { ...device, access: 'denied', optedOut: true },
  ],
] as const)('C7: %s', (_name, before, now, after) => {
  expect(withTakenBack(but(outgoing, { device: before }), now).device).toEqual(after);
});
