import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { queueHref } from '../../../views/pages/queue/addresses.ts';
import { LiveQueue } from '../../../views/pages/queue/live-queue.tsx';
import type { LiveQueueProps, QueuePageProps } from '../../../views/pages/queue/props.ts';
import { QueuePage } from '../../../views/pages/queue/queue-page.tsx';
import { listFailures } from '../../domain/queue/failures.ts';
import { listQueue } from '../../domain/queue/list.ts';
import { queueState } from '../../domain/queue/state.ts';
import { may } from '../../domain/roles/grants.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { presentFailure, presentRunning, presentWaiting } from './present-queue.ts';

const pageSize = 50;
const failuresShown = 20;

const place = z.string().min(1).max(1000).optional();
const query = z.object({ cursor: place, failures: place });

interface Shown {
  readonly done?: QueuePageProps['done'];
  readonly refusal?: QueuePageProps['refusal'];
}

export function showQueue(c: Context<HttpEnv>, { done = null, refusal = null }: Shown, status: ContentfulStatusCode = 200) {
  return c.html(<QueuePage {...liveQueue(c)} done={done} refusal={refusal} />, status);
}

export function showLiveQueue(c: Context<HttpEnv>) {
  return c.html(<LiveQueue {...liveQueue(c)} />);
}

function liveQueue(c: Context<HttpEnv>): LiveQueueProps {
  const { ctx } = c.var;
  const { cursor, failures: before } = parse(query, c.req.query());
  const { paused, seen, others, usualSeconds } = queueState(ctx);
  const work = listQueue(ctx, { limit: pageSize, cursor });
  const failures = listFailures(ctx, { limit: failuresShown, cursor: before });
  return {
    frame: { ...frameOf(c), path: address(queueHref, { cursor, failures: before }) },
    paused,
    seen,
    others,
    usualSeconds: usualSeconds.summarize ?? null,
    running: work.items.filter(({ position }) => position === null).map((one) => presentRunning(one, ctx.now())),
    waiting: work.items.filter(({ position }) => position !== null).map(presentWaiting),
    failures: failures.items.map(presentFailure),
    waitingPages: {
      first: cursor === undefined ? null : address(queueHref, { failures: before }),
      next: work.next === null ? null : address(queueHref, { cursor: work.next, failures: before }),
    },
    failurePages: {
      first: before === undefined ? null : address(queueHref, { cursor }),
      next: failures.next === null ? null : address(queueHref, { cursor, failures: failures.next }),
    },
    liveHref: address(`${queueHref}/live`, { cursor, failures: before }),
    mayPause: may(ctx, 'settings.manage'),
    mayChange: may(ctx, 'summaries.generate'),
  };
}

function address(path: string, places: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(places).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
