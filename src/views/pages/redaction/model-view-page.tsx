import type { T } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { redactionHref } from './addresses.ts';
import type { ModelViewPageProps } from './props.ts';
import { Redacted } from './redacted.tsx';

/** Word for word what a model reads of a session. */
export const ModelViewPage = ({ frame, view }: ModelViewPageProps) => {
  const { t, number } = uiOf(frame);
  const languages = new Intl.DisplayNames([frame.language], { type: 'language' });
  return (
    <AdminPage
      frame={frame}
      title={t('redaction.view.title')}
      place="redaction"
      trail={[{ href: redactionHref, title: t('redaction.title') }]}
      lead={t('redaction.view.lead')}
      actions={
        <a class="btn" data-variant="outline" href={`/sessions/${encodeURIComponent(view.sessionId)}`}>
          {t('redaction.view.back')}
        </a>
      }
    >
      <dl class="card facts">
        <dt>{t('redaction.view.session')}</dt>
        <dd>{t('redaction.view.of', { device: view.device })}</dd>
        <dt>{t('redaction.view.language')}</dt>
        <dd>{languages.of(view.language)}</dd>
        <dt>{t('redaction.view.events')}</dt>
        <dd>{number(view.events)}</dd>
        <dt>{t('redaction.view.left')}</dt>
        <dd>
          {number(view.left)} <span class="field-hint">{t('redaction.view.left-hint')}</span>
        </dd>
        <dt>{t('redaction.view.hidden')}</dt>
        <dd>
          {view.placeholders.length === 0
            ? t('redaction.view.hidden-none')
            : view.placeholders.map(({ label, values }) => `${label} × ${number(values)}`).join(' · ')}
        </dd>
      </dl>
      {view.lines.length === 0 ? (
        <p class="card">{t('redaction.view.empty')}</p>
      ) : (
        <>
          <h2 id="log">{t('redaction.view.log')}</h2>
          <ol class="card redaction-lines" aria-labelledby="log">
            {view.lines.map(({ text }) => (
              <li>
                <Redacted text={text} />
              </li>
            ))}
          </ol>
          <Excerpt t={t} name="opening" lines={view.opening} />
          <Excerpt t={t} name="ending" lines={view.ending} />
        </>
      )}
    </AdminPage>
  );
};

const Excerpt = ({ t, name, lines }: { t: T; name: 'opening' | 'ending'; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <>
      <h2 id={name}>{t(`redaction.view.${name}`)}</h2>
      <ul class="card redaction-lines" aria-labelledby={name}>
        {lines.map((line) => (
          <li>
            <Redacted text={line} />
          </li>
        ))}
      </ul>
    </>
  );
