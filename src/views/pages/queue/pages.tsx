import type { T } from '../../i18n/translator.ts';

interface PagesProps {
  readonly t: T;
  readonly first: string | null;
  readonly next: string | null;
}

/** Through one of the page's lists. */
export const Pages = ({ t, first, next }: PagesProps) =>
  (first ?? next) && (
    <p class="pager">
      {first && <a href={first}>{t('form.first-page')}</a>}
      {next && (
        <a href={next} rel="next">
          {t('form.next-page')}
        </a>
      )}
    </p>
  );
