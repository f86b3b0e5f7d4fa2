import type { Context } from 'hono';
import { ImportPage } from '../../../views/pages/imports/import-page.tsx';
import { consentBases } from '../../domain/sessions/told.ts';
import type { HttpEnv } from '../../http/env.ts';
import { largestImport } from '../../importers/detect.ts';
import { frameOf } from '../frame.ts';

const nothing = { device: '', deviceId: '', platform: '', os: '', module: '', basis: '', statement: '' };

/** GET /sessions/import */
export function getImportForm(c: Context<HttpEnv>): Response | Promise<Response> {
  const typed = { ...nothing, supporter: c.var.viewer?.email ?? '' };
  const page = { typed, bases: consentBases, largest: largestImport, refusal: null, missing: [], taken: null };
  return c.html(<ImportPage frame={frameOf(c)} {...page} />);
}
