import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { type T, translator } from '../i18n/translator.ts';
import type { Frame } from './frame-props.ts';
import { LanguageForm } from './language-form.tsx';
import { type Place, places, placesIn } from './places.ts';

export const TopBar = ({ frame, current }: { frame: Frame; current: Place | null }) => {
  const t = translator(frame.language);
  const menus = (['data', 'admin'] as const).flatMap((menu) => {
    const [first] = placesIn(menu, frame.open);
    return first ? [{ menu, href: places[first].href }] : [];
  });
  return (
    <header class="top-bar">
      <a class="brand" href="/">
        <Mark />
        <span class="brand-name">{t('app.name')}</span>
      </a>
      {frame.demo && (
        <span class="demo-badge" title={t('app.demo-help')}>
          {t('app.demo')}
        </span>
      )}
      {frame.account && (
        <nav class="top-nav" aria-label={t('app.main-navigation')}>
          {menus.map(({ menu, href }) => (
            <a href={href} aria-current={current && places[current].menu === menu ? 'true' : undefined}>
              {t(`nav.${menu}`)}
            </a>
          ))}
        </nav>
      )}
      {frame.account ? <AccountMenu frame={frame} account={frame.account} t={t} /> : <LanguageForm frame={frame} />}
    </header>
  );
};

const AccountMenu = ({ frame, account, t }: { frame: Frame; account: NonNullable<Frame['account']>; t: T }) => (
  <details class="account-menu">
    <summary>
      <Icon name="person" />
      <span class="account-name">{account.name}</span>
      <span class="sr-only">{t('app.account')}</span>
      <Icon name="down" />
    </summary>
    <div class="account-sheet">
      <p class="account-who">
        <strong>{account.name}</strong>
        <span>{account.email}</span>
      </p>
      <a class="btn" data-variant="outline" href={places.account.href}>
        {t('nav.account')}
      </a>
      <LanguageForm frame={frame} />
      <form method="post" action="/logout">
        <button class="btn" data-variant="outline" type="submit">
          {t('app.sign-out')}
        </button>
      </form>
    </div>
  </details>
);
