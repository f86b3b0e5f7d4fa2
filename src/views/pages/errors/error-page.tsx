import { errorText } from '../../i18n/error-text.ts';
import { translator } from '../../i18n/translator.ts';
import { Document } from '../../layouts/document.tsx';
import type { ErrorPageProps } from './props.ts';

export const ErrorPage = (props: ErrorPageProps) => (
  <Document frame={props.frame} title={wording(props).what} page="error">
    <ErrorBlock {...props} heading="h1" />
  </Document>
);

/** The same for htmx, which swaps refusals into the place that asked. */
export const ErrorFragment = (props: ErrorPageProps) => <ErrorBlock {...props} heading="h2" />;

const ErrorBlock = (props: ErrorPageProps & { readonly heading: 'h1' | 'h2' }) => {
  const t = translator(props.frame.language);
  const { what, why, next } = wording(props);
  const Heading = props.heading;
  return (
    <section class="error-block" role="alert">
      <p class="error-status">{props.status}</p>
      <Heading>{what}</Heading>
      <dl>
        <dt>{t('error.why')}</dt>
        <dd>{why}</dd>
        <dt>{t('error.next')}</dt>
        <dd>{next}</dd>
      </dl>
      <p class="error-facts">
        {props.error && (
          <span>
            {t('error.code')} <code>{props.error.code}</code>
          </span>
        )}
        <span>
          {t('error.request')} <code>{props.requestId}</code>
        </span>
      </p>
      {props.heading === 'h1' && <WayOut {...props} />}
    </section>
  );
};

/** Where anybody may go: the first of one's own places, else the login; from a name that is not ours, nowhere. */
const WayOut = ({ frame, error }: ErrorPageProps) => {
  const t = translator(frame.language);
  if (error?.code === 'request.foreign-host') return null;
  return (
    <a class="btn" href={frame.account ? '/' : '/login'}>
      {frame.account ? t('error.home') : t('login.submit')}
    </a>
  );
};

function wording({ frame, error }: ErrorPageProps) {
  const t = translator(frame.language);
  if (error) return errorText(t, error.code, error.params);
  return { what: t('error.address.what'), why: t('error.address.why'), next: t('error.address.next') };
}
