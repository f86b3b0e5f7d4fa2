import { errorText } from '../../views/i18n/error-text.ts';
import { translator } from '../../views/i18n/translator.ts';
import { ErrorFragment, ErrorPage } from '../../views/pages/errors/error-page.tsx';
import type { Faces, Refusal } from '../http/errors.ts';
import { frameOf } from './frame.ts';

/** How failures look: on a page, in a place that htmx fills, and as a sentence for programs. */
export const faces: Faces = {
  page: (c, refusal) => c.html(<ErrorPage frame={frameOf(c)} {...refusal} />),
  fragment: (c, refusal) => c.html(<ErrorFragment frame={frameOf(c)} {...refusal} />),
  message,
};

function message({ error }: Refusal): string {
  const t = translator('en');
  if (!error) return t('error.address.what');
  const { what, why, next } = errorText(t, error.code, error.params);
  return `${what}: ${why} ${next}`;
}
