import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import { Trail, type TrailStep } from '../components/trail.tsx';
import { translator } from '../i18n/translator.ts';
import { Document } from './document.tsx';
import type { Frame } from './frame-props.ts';
import { type Place, places, placesIn } from './places.ts';

interface AdminPageProps {
  readonly frame: Frame;
  readonly title: string;
  /** The place of the menu that this page belongs to. */
  readonly place: Place;
  readonly lead?: string;
  /** Links and buttons beside the title. */
  readonly actions?: Child;
  /** The page above this one: where its title leads back to. */
  readonly above?: { readonly href: string; readonly title: string };
  /** The pages between *Admin settings* and this one, where there are several. */
  readonly trail?: readonly TrailStep[];
  /** This page's own step at the end of the trail. Default: the title. */
  readonly here?: string;
  /** More for the head. */
  readonly head?: Child;
}

/** A page of *Admin settings*, of one's own account, or above which *Smart data* stands: the menu at the side, the title, the content. */
export const AdminPage: FC<PropsWithChildren<AdminPageProps>> = ({
  frame,
  title,
  place,
  lead,
  actions,
  above,
  trail,
  here = title,
  head,
  children,
}) => {
  const t = translator(frame.language);
  // Those of *Smart data* stand below the top bar.
  const menu = places[place].menu === 'data' ? [] : placesIn(places[place].menu, frame.open);
  return (
    <Document frame={frame} title={title} page="admin" place={place} head={head}>
      <div class="admin" data-single={menu.length < 2 ? '' : undefined}>
        {menu.length > 1 && (
          <nav class="side-nav" aria-label={t(places[place].menu === 'own' ? 'nav.account' : 'nav.admin')}>
            <ul>
              {menu.map((item) => (
                <li>
                  <a href={places[item].href} aria-current={item === place ? 'page' : undefined}>
                    {t(`nav.${item}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="admin-content">
          {trail && (
            <Trail label={t('nav.trail')} steps={[{ href: places[menu[0] ?? place].href, title: t('nav.admin') }, ...trail]} here={here} />
          )}
          {above && (
            <p class="admin-above">
              <a href={above.href}>{above.title}</a>
            </p>
          )}
          <header class="admin-head">
            <h1>{title}</h1>
            {actions && <div class="admin-actions">{actions}</div>}
          </header>
          {lead && <p class="admin-lead">{lead}</p>}
          {children}
        </div>
      </div>
    </Document>
  );
};
