import type { T } from '../i18n/translator.ts';

interface PagerProps {
  readonly t: T;
  /** Null at that end of the list. */
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

/** Leads through a list page by page: back to its start, and on. */
export const Pager = ({ t, firstHref, nextHref }: PagerProps) =>
  (firstHref ?? nextHref) && (
    <nav class="pager" aria-label={t('form.pages')}>
      {firstHref && <a href={firstHref}>{t('form.first-page')}</a>}
      {nextHref && (
        <a href={nextHref} rel="next">
          {t('form.next-page')}
        </a>
      )}
    </nav>
  );
