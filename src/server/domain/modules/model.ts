import { z } from 'zod';
import type { ModuleRow } from '../../../db/queries/modules.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { iso } from '../../kit/clock.ts';

const insights = z.boolean().describe('Session insights for sessions through this module (A3).');

/** A custom QuickSupport module: the branded client an unmanaged customer starts (SPEC A3). Times are RFC 3339. */
export const moduleSchema = z.object({
  id: z.string(),
  name: z.string().describe('How senders call it.'),
  insights,
  sessions: z.int().describe('How many came through it.'),
  createdAt: z.string(),
});

export type Module = Readonly<z.infer<typeof moduleSchema>>;

/** As long as what a sender may call it. */
const nameSchema = z
  .string()
  .max(1000)
  .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(200))
  .describe('As senders write it, capital letters included.');

export const newModuleSchema = z.strictObject({ name: nameSchema, insights: insights.default(true) });

export type NewModule = z.input<typeof newModuleSchema>;

export const moduleChangeSchema = z.strictObject({ name: nameSchema, insights }).partial();

export type ModuleChange = z.input<typeof moduleChangeSchema>;

export function toModule({ createdAt, ...row }: ModuleRow, sessions: number): Module {
  return { ...row, sessions, createdAt: iso(createdAt) };
}
