import { errorText } from '../../i18n/error-text.ts';
import { translator } from '../../i18n/translator.ts';
import type { BareFrame } from '../../layouts/bare-frame.ts';
import { BarePage } from '../../layouts/bare-page.tsx';
import type { ErrorPageProps } from './props.ts';

/** A failure on a page for somebody without an account: no way to sign in is offered. */
export const BareErrorPage = ({ frame, error, requestId }: Omit<ErrorPageProps, 'frame'> & { readonly frame: BareFrame }) => {
  const t = translator(frame.language);
  const words = error
    ? errorText(t, error.code, error.params)
    : { what: t('error.address.what'), why: t('error.address.why'), next: t('error.address.next') };
  return (
    <BarePage frame={frame} title={words.what} lead={words.why}>
      <p role="alert">{words.next}</p>
      <p class="bare-note">
        {t('error.request')} <code>{requestId}</code>
      </p>
    </BarePage>
  );
};
