import { z } from 'zod';
import { type FactsForm, lasts } from '../../../views/pages/simulator/props.ts';
import type { SessionFacts } from '../../domain/eligibility/stored-facts.ts';
import { draftSchema } from '../../domain/sessions/simulation.ts';

const tick = z.literal('on').optional();
const facts = z.object({
  supporter: z.enum(['ours', 'unlogged', 'outside']).default('ours'),
  platform: z.enum(['windows', 'macos', 'other', 'unknown']).default('windows'),
  module: z.enum(['none', 'on', 'off']).default('none'),
  access: z.enum(['allowed', 'denied', 'after-confirmation']).default('after-confirmation'),
  answer: z.enum(['none', 'allowed', 'denied']).default('none'),
  managed: tick,
  signedIn: tick,
  optedOut: tick,
  policy: tick,
  reports: tick,
  insights: tick,
  enforced: tick,
  stillAsks: tick,
});

/** The address of the simulator: the draft, what is replayed, and the facts of a session that is made up. */
export const simulatorQuery = z.object({
  ...draftSchema.shape,
  ...facts.shape,
  of: z.enum(['made-up', ...lasts.map(String)]).default('1000'),
});

export function factsForm(query: z.infer<typeof facts>): FactsForm {
  const { supporter, platform, module, access, answer, ...ticks } = query;
  const isOn = (name: keyof typeof ticks) => ticks[name] === 'on';
  return {
    ...{ supporter, platform, module, access, answer },
    managed: isOn('managed'),
    signedIn: isOn('signedIn'),
    optedOut: isOn('optedOut'),
    policy: isOn('policy'),
    reports: isOn('reports'),
    insights: isOn('insights'),
    enforced: isOn('enforced'),
    stillAsks: isOn('stillAsks'),
  };
}

/** A policy can be assigned to managed devices only (SPEC A6). */
export function factsOf(form: FactsForm): SessionFacts {
  const { supporter, platform, module, managed, signedIn, policy, reports, insights, enforced, stillAsks, optedOut, access, answer } = form;
  return {
    platform,
    supporter: { isOurs: supporter !== 'outside', logsSessions: supporter === 'ours' },
    module: module === 'none' ? null : { insights: module === 'on' },
    device: {
      isManaged: managed,
      isSignedIn: signedIn,
      policy: managed && policy ? { reports, insights, enforced, stillAsks } : null,
      optedOut,
      access,
    },
    answer: answer === 'none' ? null : answer,
  };
}
