import type { Context } from 'hono';
import { lasts } from '../../../views/pages/simulator/props.ts';
import { SimulatorPage } from '../../../views/pages/simulator/simulator-page.tsx';
import { simulate, simulateOne } from '../../domain/sessions/simulate.ts';
import { type Draft, draftNames } from '../../domain/sessions/simulation.ts';
import { describeSettings } from '../../domain/settings/describe.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { inText } from '../settings/present-settings.ts';
import { factsForm, factsOf, simulatorQuery } from './simulator-query.ts';

/** GET /admin/ai/simulator: what the draft in the address would do; changes nothing. */
export function getSimulator(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const query = parse(simulatorQuery, c.req.query());
  const settings = describeSettings(ctx).filter(({ name }) => draftNames.some((one) => one === name));
  // What a variable pins cannot be saved, so it is not tried either.
  const tried = settings.filter(({ source }) => source !== 'environment').map(({ name }) => name);
  const draft = Object.fromEntries(Object.entries(query).filter(([name]) => tried.includes(name))) as Draft;
  const facts = factsForm(query);
  const last = lasts.find((count) => String(count) === query.of) ?? null;
  const replay = last === null ? null : simulate(ctx, draft, last);
  const session = replay ? null : simulateOne(ctx, draft, factsOf(facts));
  return c.html(
    <SimulatorPage
      frame={frameOf(c)}
      settings={settings.map(inText)}
      draft={(replay ?? session)?.draft ?? {}}
      of={last ?? 'made-up'}
      facts={facts}
      replay={replay}
      session={session}
    />,
  );
}
