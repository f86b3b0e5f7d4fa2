import { z } from 'zod';
import { importLicenceFile } from '../domain/credits/import.ts';
import { confirmClock } from '../domain/licences/clock.ts';
import { inspectFile } from '../domain/licences/inspect.ts';
import { licenceOverview, overviewSchema } from '../domain/licences/overview.ts';
import { licenceRequest, requestSchema } from '../domain/licences/request.ts';
import { route } from '../http/route.ts';

const fileBody = z.strictObject({ file: z.string().min(1).max(300_000).describe('The text of the file, as the vendor sent it.') });
const content = z.looseObject({}).describe('What the file says; fields of a later version too.');
const grant = z.object({ kind: z.enum(['free', 'add-on', 'pack']), period: z.string(), credits: z.int() });

const imported = z.object({
  state: z.enum(['imported', 'unchanged']),
  type: z.enum(['licence', 'voucher', 'clock-reset']),
  content,
  grants: z.array(grant).describe('Credits that it brought at once.'),
});

export const licenceRoutes = [
  route({
    method: 'get',
    path: '/licence',
    guard: 'credits.manage',
    summary: 'What the licence grants',
    description: 'And to whom licences for this box are made out, and how its clock stands.',
    answers: { 200: { says: 'The licence that counts now.', schema: overviewSchema } },
    handle: (c) => c.json(licenceOverview(c.var.ctx)),
  }),
  route({
    method: 'post',
    path: '/licence/files',
    guard: 'credits.manage',
    summary: 'Import a licence, a voucher or a reset of the clock',
    description: 'The same bytes again change nothing. A file that is refused is refused with its reason.',
    body: fileBody,
    limit: 512 * 1024,
    answers: {
      201: { says: 'Taken in, and what it brought.', schema: imported },
      200: { says: 'It was here already.', schema: imported },
    },
    fails: ['licence.refused'],
    handle: (c, { body }) => {
      const { state, file, grants } = importLicenceFile(c.var.ctx, body.file);
      const told = grants.map(({ kind, period, credits }) => ({ kind, period, credits }));
      return c.json({ state, type: file.type, content: file.content, grants: told }, state === 'imported' ? 201 : 200);
    },
  }),
  route({
    method: 'post',
    path: '/licence/inspections',
    guard: 'credits.manage',
    summary: 'Look into a file of the vendor',
    description: 'Checks signature, type, audience and company, and changes nothing.',
    body: fileBody,
    limit: 512 * 1024,
    answers: { 200: { says: 'What it says.', schema: imported.pick({ type: true, content: true }) } },
    fails: ['licence.refused'],
    handle: (c, { body }) => {
      const { type, content } = inspectFile(c.var.ctx, body.file);
      return c.json({ type, content });
    },
  }),
  route({
    method: 'post',
    path: '/licence/requests',
    guard: 'credits.manage',
    summary: 'Make a request to the vendor',
    description: 'Answers the file to take there, with what it will cost by the price list of the licence. Changes nothing.',
    body: requestSchema,
    answers: { 200: { says: 'The request.', schema: z.looseObject({ type: z.literal('debrief-request') }) } },
    handle: (c, { body }) => c.json(licenceRequest(c.var.ctx, body)),
  }),
  route({
    method: 'post',
    path: '/licence/clock-confirmations',
    guard: 'credits.manage',
    summary: 'Confirm that the clock is right although it has jumped forward',
    body: z.strictObject({ shown: z.iso.datetime({ offset: true }).describe('The time that the clock was seen to tell.') }),
    answers: { 200: { says: 'The licence, by the time confirmed.', schema: overviewSchema } },
    fails: ['record.conflict'],
    handle: (c, { body }) => {
      confirmClock(c.var.ctx, { shown: Date.parse(body.shown) });
      return c.json(licenceOverview(c.var.ctx));
    },
  }),
];
