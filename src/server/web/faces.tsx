import { errorText } from '../../views/i18n/error-text.ts';
import { translator } from '../../views/i18n/translator.ts';
import { BareErrorPage } from '../../views/pages/errors/bare-error-page.tsx';
import { ErrorFragment, ErrorPage } from '../../views/pages/errors/error-page.tsx';
import { isBare } from '../http/bare-pages.ts';
import type { Faces, Refusal } from '../http/errors.ts';
import { bareFrameOf } from './consent/bare-frame.ts';
import { frameOf } from './frame.ts';

/** How failures look: on a page, in a place that htmx fills, and as a sentence for programs. */
export const faces: Faces = {
  page: (c, refusal) =>
    c.html(isBare(c.req.path) ? <BareErrorPage {...refusal} frame={bareFrameOf(c)} /> : <ErrorPage frame={frameOf(c)} {...refusal} />),
  fragment: (c, refusal) => c.html(<ErrorFragment frame={frameOf(c)} {...refusal} />),
  message,
};

function message({ error }: Refusal): string {
  const t = translator('en');
  if (!error) return t('error.address.what');
  const { what, why, next } = errorText(t, error.code, error.params);
  return `${what}: ${why} ${next}`;
}
