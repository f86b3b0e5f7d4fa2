import { When } from '../../components/when.tsx';
import type { Ui } from '../../i18n/ui.ts';
import { FateText } from './fate.tsx';
import type { ReplayView } from './props.ts';

/** Which sessions would fare otherwise, and why; those that the reader may not see are counted only. */
export const ChangeTable = ({ ui, replay: { changes, hidden, unlisted } }: { ui: Ui; replay: ReplayView }) => {
  const { t } = ui;
  return (
    <>
      {changes.length > 0 && (
        <div class="records-scroll">
          <table class="records changes">
            <caption class="sr-only">{t('simulator.changes')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('simulator.session')}</th>
                <th scope="col">{t('simulator.side.now')}</th>
                <th scope="col">{t('simulator.side.draft')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ id, start, supporter, device, before, after }) => (
                <tr>
                  <th scope="row">
                    <a href={`/sessions/${id}`}>{device}</a>
                    <span class="change-session">
                      {supporter}, <When ui={ui} at={start} />
                    </span>
                  </th>
                  {([['now', before] as const, ['draft', after] as const] as const).map(([side, fated]) => (
                    <td>
                      <span class="option-name" aria-hidden="true">
                        {t(`simulator.side.${side}`)}
                      </span>
                      <FateText ui={ui} fated={fated} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unlisted > 0 && <p class="field-hint">{t('simulator.unlisted', { count: unlisted })}</p>}
      {hidden > 0 && <p class="field-hint">{t('simulator.hidden', { count: hidden })}</p>}
    </>
  );
};
