import { OutcomeBadge } from '../../components/outcome-badge.tsx';
import { statementText } from '../../components/statement.tsx';
import { When } from '../../components/when.tsx';
import type { Ui } from '../../i18n/ui.ts';
import type { SimilarView } from '../sessions/props.ts';
import { sessionHref } from './addresses.ts';

/** Past sessions like this one, and what they have in common with it (SPEC F3). */
export const SimilarList = ({ ui, similar }: { ui: Ui; similar: readonly SimilarView[] }) => (
  <div id="similar" class="similar">
    {similar.length > 0 && (
      <section aria-labelledby="similar-title">
        <h2 id="similar-title">{ui.t('insights.similar')}</h2>
        <ul>
          {similar.map((one) => (
            <li>
              <a href={sessionHref(one.id)} lang={one.language}>
                {statementText(one.title, one.language)}
              </a>
              <p class="similar-facts">
                <OutcomeBadge outcome={one.outcome} language={ui.language} /> <When ui={ui} at={one.start} /> · {one.device}
              </p>
              <p class="similar-shared">{ui.t('insights.shared', { what: sharedText(ui, one) })}</p>
            </li>
          ))}
        </ul>
      </section>
    )}
  </div>
);

function sharedText(ui: Ui, { types, applications, words }: SimilarView): string {
  return ui.list([...types.map((code) => ui.issueType(code)), ...applications, ...words.slice(0, 6)]);
}
