import { z } from 'zod';
import type { CaptureFacts } from './facts.ts';

/** What is known of one session by itself, without the company it happened in: what a replay keeps. */
export type SessionFacts = Omit<CaptureFacts, 'company' | 'eligibleTier'>;

const policySchema = z.object({
  reports: z.boolean(),
  insights: z.boolean(),
  enforced: z.boolean().describe('The device’s user cannot switch it off.'),
  stillAsks: z.boolean().describe('Asks at the start of each session although it is enforced.'),
});

export const sessionFactsSchema = z
  .object({
    platform: z.enum(['windows', 'macos', 'other', 'unknown']),
    supporter: z.object({ isOurs: z.boolean(), logsSessions: z.boolean() }),
    module: z.object({ insights: z.boolean() }).nullable().describe('Null: through none.'),
    device: z.object({
      isManaged: z.boolean(),
      isSignedIn: z.boolean().describe('Its user is signed in to the full client with an account of this company.'),
      policy: policySchema.nullable(),
      optedOut: z.boolean(),
      access: z.enum(['allowed', 'denied', 'after-confirmation']),
    }),
    answer: z.enum(['allowed', 'denied']).nullable().describe('What the remote person answers; null: not asked yet.'),
  })
  .meta({ id: 'SessionFacts' });

/** Facts as they were stored with a session; null where another version wrote others, or none were kept. */
export function readFacts(stored: unknown): SessionFacts | null {
  const read = sessionFactsSchema.safeParse(stored);
  return read.success ? read.data : null;
}
