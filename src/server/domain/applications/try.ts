import { z } from 'zod';
import type { Ctx } from '../../kit/ctx.ts';
import type { Frozen } from '../../kit/frozen.ts';
import { parse } from '../../kit/parse.ts';
import { whereabouts } from '../timeline/applications.ts';
import { companyNaming } from './naming.ts';

export const applicationTrialInputSchema = z
  .strictObject({
    app: z.string().trim().max(200).default('').describe('Process, bundle or package: "outlook.exe".'),
    title: z.string().trim().max(2_000).default('').describe("The window's title."),
  })
  .refine(({ app, title }) => app !== '' || title !== '', 'nothing-typed');

const calledSchema = z.object({
  application: z.string().nullable().describe('Null: none.'),
  place: z
    .enum(['work', 'private', 'shell', 'support'])
    .describe('Only windows of `work` are told: not what is private, the desktop, or the remote-support tool itself.'),
  title: z.string().describe("What is left of the title without the application's name."),
});

export const applicationTrialSchema = calledSchema
  .extend({ builtIn: calledSchema.describe('As it would be without rules of your own.') })
  .meta({ id: 'ApplicationTrial' });

export type ApplicationTrial = Frozen<z.infer<typeof applicationTrialSchema>>;

/** What a summary would call it. Nothing of it is kept, nor told to the audit log. */
export function tryApplication(ctx: Ctx, input: z.input<typeof applicationTrialInputSchema>): ApplicationTrial {
  const { app, title } = parse(applicationTrialInputSchema, input);
  const event = { ...(app !== '' && { app }), ...(title !== '' && { title }) };
  return { ...whereabouts(event, companyNaming(ctx)), builtIn: whereabouts(event) };
}
