import type { Ui } from '../../i18n/ui.ts';
import { whoText } from '../../i18n/who-text.ts';
import type { VersionView } from './props.ts';

/** Draft or reviewed, by whom and when. */
export const ReviewLine = ({ ui, version: { review } }: { ui: Ui; version: VersionView }) =>
  review ? (
    <span data-review="reviewed">
      {ui.t('revision.reviewed-by', { name: whoText(ui.t, review.who, review.name), when: ui.moment(review.at) })}
    </span>
  ) : (
    <span data-review="draft">{ui.t('revision.draft')}</span>
  );
