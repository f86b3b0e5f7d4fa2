import type { Context } from 'hono';
import { licenceHref } from '../../../views/pages/licence/addresses.ts';
import { LicencePage } from '../../../views/pages/licence/licence-page.tsx';
import type { LicencePageProps } from '../../../views/pages/licence/props.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { presentLicence } from './present-licence.ts';

export function showLicence(
  c: Context<HttpEnv>,
  shown: Partial<Pick<LicencePageProps, 'done' | 'refusal' | 'typed' | 'inspected'>>,
): Response | Promise<Response> {
  const props = { done: null, refusal: null, typed: '', inspected: null, ...shown };
  return c.html(<LicencePage frame={{ ...frameOf(c), path: licenceHref }} licence={presentLicence(c.var.ctx)} {...props} />);
}
