import type { FC, PropsWithChildren } from 'hono/jsx';
import { translator } from '../../i18n/translator.ts';
import { Document } from '../../layouts/document.tsx';
import type { Frame } from '../../layouts/frame-props.ts';
import { areaHref, docsHref, errorsHref, schemasHref } from './addresses.ts';

interface DocsLayoutProps {
  readonly frame: Frame;
  readonly areas: readonly string[];
  readonly title: string;
  /** The address in the side menu that this page is. */
  readonly here: string;
  readonly lead?: string;
}

/** A page of the description of the API: its parts at the side, the title, the content. */
export const DocsLayout: FC<PropsWithChildren<DocsLayoutProps>> = ({ frame, areas, title, here, lead, children }) => {
  const t = translator(frame.language);
  const general = [
    { href: docsHref, label: t('api.overview') },
    { href: schemasHref, label: t('api.schemas.title') },
    { href: errorsHref, label: t('api.errors.title') },
  ];
  return (
    <Document frame={frame} title={title} page="admin">
      <div class="admin api-docs">
        <nav class="side-nav" aria-label={t('api.title')}>
          <ul>
            {general.map(({ href, label }) => (
              <li>
                <a href={href} aria-current={href === here ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
            {areas.map((area) => (
              <li lang="en">
                <a href={areaHref(area)} aria-current={areaHref(area) === here ? 'page' : undefined}>
                  <code>{area}</code>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="admin-content">
          <header class="admin-head">
            <h1>{title}</h1>
          </header>
          {lead && <p class="admin-lead">{lead}</p>}
          {children}
        </div>
      </div>
    </Document>
  );
};
