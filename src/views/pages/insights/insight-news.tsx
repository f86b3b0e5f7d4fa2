import { byItself } from '../../components/by-itself.ts';
import { uiOf } from '../../i18n/ui.ts';
import { InsightFigures } from './insight-figures.tsx';
import { InsightList } from './insight-list.tsx';
import type { LiveProps } from './props.ts';

/** Asks now and then whether anything changed: the answer is empty, or what stands here anew. */
export const News = ({ href }: { href: string | null }) => (
  <span
    id="insight-news"
    hidden
    {...byItself}
    hx-get={href ?? undefined}
    hx-trigger={href === null ? undefined : 'every 5s'}
    hx-swap="none"
  ></span>
);

/** GET /insights/news where something changed: the figures and the list take over, what has the focus keeps it. */
export const InsightNews = ({ frame, figures, list, selected, newsHref }: LiveProps) => {
  const ui = uiOf(frame);
  return (
    <>
      <hx-partial hx-target="#insight-figures" hx-swap="outerMorph">
        <InsightFigures ui={ui} figures={figures} />
      </hx-partial>
      <hx-partial hx-target="#insight-list" hx-swap="outerMorph">
        <InsightList ui={ui} list={list} selected={selected} />
      </hx-partial>
      <hx-partial hx-target="#insight-news" hx-swap="outerHTML">
        <News href={newsHref} />
      </hx-partial>
    </>
  );
};
