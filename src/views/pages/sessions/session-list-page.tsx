import { Icon } from '../../components/icon.tsx';
import { KeyboardHelp } from '../../components/keyboard-help.tsx';
import { uiOf } from '../../i18n/ui.ts';
import { Document } from '../../layouts/document.tsx';
import { LateNotice } from '../late/late-notice.tsx';
import { NoSessions } from './no-sessions.tsx';
import type { SessionListPageProps } from './props.ts';
import { SessionPanel } from './session-fragments.tsx';
import { SessionRows } from './session-rows.tsx';

/** GET /sessions: the list, and at its side the summary of the one that was chosen. */
export const SessionListPage = (props: SessionListPageProps) => {
  const { frame, total, selected, olderHref, newestHref } = props;
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <Document frame={frame} title={t('list.title')} page="list">
      {total === 0 ? (
        <NoSessions ui={ui} ingestAddress={props.ingestAddress} canImport={props.canImport} />
      ) : (
        <div class="list-columns" data-selected={selected ? 'true' : undefined}>
          <section class="list" aria-labelledby="list-title">
            <header class="list-head">
              <h1 id="list-title">{t('list.title')}</h1>
              <span class="count">{t('list.count', { count: total })}</span>
              {props.canImport && (
                <a class="list-import" href="/sessions/import">
                  {t('imports.page.submit')}
                </a>
              )}
              <KeyboardHelp ui={ui} />
            </header>
            <LateNotice t={t} waiting={props.waiting ?? null} />
            <SessionRows {...props} />
            <p class="pager">
              {newestHref !== null && <a href={newestHref}>{t('list.newest')}</a>}
              {olderHref !== null && <a href={olderHref}>{t('list.older')}</a>}
            </p>
          </section>
          <aside id="panel" class="panel" aria-label={t('list.panel')} tabindex={-1}>
            {selected ? (
              <SessionPanel {...selected} />
            ) : (
              <div class="panel-empty">
                <Icon name="note" />
                <h2>{t('list.choose')}</h2>
                <p>{t('list.choose-next')}</p>
              </div>
            )}
          </aside>
        </div>
      )}
    </Document>
  );
};
