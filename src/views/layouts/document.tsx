import { raw } from 'hono/html';
import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import { assetPath } from '../assets/manifest.ts';
import { translator } from '../i18n/translator.ts';
import { DataNav } from './data-nav.tsx';
import type { Frame } from './frame-props.ts';
import { type Place, places } from './places.ts';
import { TopBar } from './top-bar.tsx';

interface DocumentProps {
  readonly frame: Frame;
  readonly title: string;
  /** More for the head, such as the machine-readable AI label. */
  readonly head?: Child;
  /** Names the page for the stylesheet and the script. */
  readonly page: 'login' | 'insights' | 'list' | 'session' | 'admin' | 'error';
  /** Where the page stands in the menus. */
  readonly place?: Place;
}

/** htmx adds a stylesheet of its own unless told not to; the appliance's CSP allows none but ours. */
const htmxConfig = JSON.stringify({ includeIndicatorCSS: false });

/** A whole HTML page: head, skip link, top bar and main landmark around its content. */
export const Document: FC<PropsWithChildren<DocumentProps>> = ({ frame, title, head, page, place, children }) => {
  const t = translator(frame.language);
  const current = place ?? (page === 'list' || page === 'session' ? 'sessions' : null);
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={frame.language} data-theme={frame.theme}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="htmx-config" content={htmxConfig} />
          <title>{`${title} · ${t('app.name')}`}</title>
          <link rel="icon" href={assetPath('favicon.svg')} type="image/svg+xml" />
          <link rel="preload" href={assetPath('inter.woff2')} as="font" type="font/woff2" crossorigin="" />
          <link rel="stylesheet" href={assetPath('app.css')} />
          <script src={assetPath('htmx.min.js')} defer></script>
          <script src={assetPath('app.js')} defer></script>
          {head}
        </head>
        <body data-page={page}>
          <a class="skip-link" href="#main">
            {t('app.skip')}
          </a>
          <TopBar frame={frame} current={current} />
          {current && places[current].menu === 'data' && <DataNav frame={frame} current={current} />}
          <main id="main" tabindex={-1}>
            {children}
          </main>
        </body>
      </html>
    </>
  );
};
