import type { Context } from 'hono';
import { z } from 'zod';
import { type Period, periodOf } from '../../domain/summaries/period.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** A day, or nothing. */
export const dayField = z.string().trim().max(40).default('');

/** Days are those of the reader's time zone. */
export function readerPeriod(c: Context<HttpEnv>, days: { readonly from: string; readonly to: string }): Period {
  return periodOf(days, frameOf(c).timeZone);
}
