import { mayCapture } from './capture.ts';
import type { CaptureFacts } from './facts.ts';
import type { Decision } from './model.ts';

/** How a session begins: `waiting` is for the remote person's answer; until then nothing is kept (SPEC B2). */
export interface Beginning {
  readonly capture: 'captured' | 'waiting' | 'refused';
  readonly decision: Decision;
  /** False: it stays out of connection reports, integrations and the API (SPEC A9). */
  readonly isReported: boolean;
}

/** Asked once, when a session is opened. Pure and total. */
export function beginSession(facts: CaptureFacts): Beginning {
  const decision = mayCapture(facts);
  return { capture: captureOf(facts, decision), decision, isReported: isReported(facts, decision) };
}

/** The remote person is asked only where a yes would open it; who answers can also tell the system of an unregistered device (C6). */
function captureOf(facts: CaptureFacts, { yes, reasons }: Decision): Beginning['capture'] {
  if (yes) return 'captured';
  if (!reasons.includes('no-answer')) return 'refused';
  const platform = facts.platform === 'unknown' ? 'windows' : facts.platform;
  return mayCapture({ ...facts, platform, answer: 'allowed' }).yes ? 'waiting' : 'refused';
}

function isReported({ supporter }: CaptureFacts, { via }: Decision): boolean {
  const isKeptOut = supporter.isOurs && !supporter.logsSessions;
  return !isKeptOut || via === 'incoming';
}
