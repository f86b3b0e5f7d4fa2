import { raw } from 'hono/html';
import type { FC, PropsWithChildren } from 'hono/jsx';
import { assetPath } from '../assets/manifest.ts';
import { Mark } from '../components/mark.tsx';
import { languageNames, uiLanguages } from '../i18n/languages.ts';
import { translator } from '../i18n/translator.ts';
import type { BareFrame } from './bare-frame.ts';

interface BarePageProps {
  readonly frame: BareFrame;
  readonly title: string;
  readonly lead?: string | undefined;
}

/** A page for somebody without an account: the company's name, the languages, the content; no menu and no script. */
export const BarePage: FC<PropsWithChildren<BarePageProps>> = ({ frame, title, lead, children }) => {
  const t = translator(frame.language);
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={frame.language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex, nofollow" />
          <title>{frame.company === '' ? title : `${title} · ${frame.company}`}</title>
          <link rel="icon" href={assetPath('favicon.svg')} type="image/svg+xml" />
          <link rel="stylesheet" href={assetPath('app.css')} />
        </head>
        <body data-page="bare">
          <a class="skip-link" href="#main">
            {t('app.skip')}
          </a>
          <header class="bare-bar">
            <p class="bare-company">
              <Mark />
              <bdi>{frame.company === '' ? t('app.name') : frame.company}</bdi>
              {frame.demo && <span class="demo-badge">{t('app.demo')}</span>}
            </p>
            <Languages frame={frame} />
          </header>
          <main id="main" class="bare" tabindex={-1}>
            <div class="bare-head">
              <h1>{title}</h1>
              {lead && <p>{lead}</p>}
            </div>
            {children}
          </main>
        </body>
      </html>
    </>
  );
};

const Languages = ({ frame }: { frame: BareFrame }) => {
  const { keep, language, path } = frame;
  const label = translator(language)('app.language');
  if (!keep)
    return (
      <nav class="bare-languages" aria-label={label}>
        {uiLanguages.map((one) => (
          <a href={`${path}?lang=${one}`} lang={one} hreflang={one} aria-current={one === language ? 'true' : undefined}>
            {languageNames[one]}
          </a>
        ))}
      </nav>
    );
  return (
    <form class="bare-languages" method="post" action={path} aria-label={label}>
      {Object.entries(keep).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {uiLanguages.map((one) => (
        <button type="submit" name="lang" value={one} lang={one} aria-current={one === language ? 'true' : undefined}>
          {languageNames[one]}
        </button>
      ))}
    </form>
  );
};
