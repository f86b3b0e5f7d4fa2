import { translator } from '../../i18n/translator.ts';
import { areaHref, docsHref, documentHref } from './addresses.ts';
import { DocsLayout } from './docs-layout.tsx';
import { Method } from './operation.tsx';
import type { ApiIndexPageProps } from './props.ts';
import { RichText } from './rich-text.tsx';

export const ApiIndexPage = ({ frame, areas, version, base, introduction, operations }: ApiIndexPageProps) => {
  const t = translator(frame.language);
  return (
    <DocsLayout frame={frame} areas={areas} title={t('api.title')} here={docsHref} lead={t('api.lead')}>
      <section class="card" aria-label={t('api.overview')}>
        <dl class="key-facts">
          <dt>{t('api.base')}</dt>
          <dd>
            <code>{base}</code>
          </dd>
          <dt>{t('api.version')}</dt>
          <dd>{version}</dd>
          <dt>{t('api.document')}</dt>
          <dd>
            <a href={documentHref}>openapi.json</a>
          </dd>
        </dl>
      </section>
      <section class="card api-prose" lang="en">
        {introduction.map(({ title, text }) => (
          <>
            {title && <h2>{title}</h2>}
            {text.map((paragraph) => (
              <p>
                <RichText text={paragraph} />
              </p>
            ))}
          </>
        ))}
      </section>
      <h2 class="api-heading">{t('api.operations')}</h2>
      {areas.map((area) => (
        <section class="card" aria-labelledby={`area-${area}`}>
          <h3 id={`area-${area}`} lang="en">
            <a href={areaHref(area)}>{area}</a>
          </h3>
          <ul class="api-list" lang="en">
            {operations
              .filter((operation) => operation.area === area)
              .map(({ id, method, path, summary }) => (
                <li>
                  <a href={`${areaHref(area)}#${id}`}>
                    <Method method={method} /> <code>{path}</code>
                  </a>
                  <span>{summary}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </DocsLayout>
  );
};
