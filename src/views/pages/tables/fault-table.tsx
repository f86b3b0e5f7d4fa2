import { fieldText, reasonText } from '../../i18n/error-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { FaultView } from './props.ts';

/** Every wrong row, by its line in the file. */
export const FaultTable = ({ ui, faults, count }: { ui: Ui; faults: readonly FaultView[]; count: number }) => {
  const { t } = ui;
  return (
    <>
      <div class="records-scroll">
        <table class="records">
          <thead>
            <tr>
              <th scope="col" data-number="">
                {t('tables.line')}
              </th>
              <th scope="col">{t('tables.cell')}</th>
              <th scope="col">{t('tables.why')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ line, field, ...why }) => (
              <tr>
                <td data-number="">{line > 0 ? ui.number(line) : ''}</td>
                <td>{field ? fieldText(t, field) : t('tables.whole-row')}</td>
                <td>{reasonText(t, why)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {new Set(faults.map(({ line }) => line)).size < count && <p class="field-hint">{t('tables.more')}</p>}
    </>
  );
};
