import { z } from 'zod';
import { simulate, simulateOne } from '../domain/sessions/simulate.ts';
import { madeUpSchema, simulationInput, simulationSchema } from '../domain/sessions/simulation.ts';
import { route } from '../http/route.ts';

const answer = z.object({ replay: simulationSchema.nullable(), session: madeUpSchema.nullable().describe('Of the one that was made up.') });

export const simulationRoutes = [
  route({
    method: 'post',
    path: '/simulations',
    guard: 'settings.manage',
    summary: 'Try AI settings before they are saved',
    description:
      'Replays the facts of the newest sessions, or of one that is made up, with the settings as they are now and with those of the draft. Nothing is saved. Sessions that are refused keep no events: no summary of them can be written afterwards, whatever is set later.',
    body: simulationInput,
    answers: { 200: { says: 'What would change.', schema: answer } },
    handle: (c, { body: { settings, last, session } }) => {
      const { ctx } = c.var;
      return c.json(
        session ? { replay: null, session: simulateOne(ctx, settings, session) } : { replay: simulate(ctx, settings, last), session: null },
      );
    },
  }),
];
