import { Choice, Field, FieldNotes, tied } from '../../components/field.tsx';
import { fieldErrorText } from '../../i18n/error-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { SummaryLanguage } from '../../summary-text/types.ts';
import { summaryLanguages } from '../../summary-text/types.ts';
import type { RefusalView } from '../accounts/props.ts';

import type { ReportChoicesView } from './props.ts';

interface SubjectFieldsProps {
  readonly ui: Ui;
  readonly typed: {
    readonly group: string;
    readonly customer: string;
    readonly language: SummaryLanguage;
    readonly bySupporter: 'yes' | 'no';
    readonly purpose: string;
  };
  readonly choices: ReportChoicesView;
  readonly refusal: RefusalView | null;
}

/** Whom a report is about, in which language, and (SPEC F5) whether it names supporters. */
export const SubjectFields = ({ ui, typed, choices, refusal }: SubjectFieldsProps) => {
  const { t } = ui;
  const names = new Intl.DisplayNames(ui.language, { type: 'language' });
  const isKnown = typed.group === '' || choices.groups.some(({ id }) => id === typed.group);
  const groups = [...choices.groups, ...(isKnown ? [] : [{ id: typed.group, name: typed.group }])];
  return (
    <>
      <div class="form-row">
        <div class="field">
          <label for="customer">{t('reports.customer')}</label>
          <input
            class="input"
            id="customer"
            name="customer"
            type="text"
            value={typed.customer}
            maxlength={200}
            list="report-customers"
            autocomplete="off"
            {...tied('customer', t('reports.customer-hint'), fieldErrorText(t, refusal, 'customer'))}
          />
          <datalist id="report-customers">
            {choices.customers.map((name) => (
              <option value={name} />
            ))}
          </datalist>
          <FieldNotes id="customer" hint={t('reports.customer-hint')} error={fieldErrorText(t, refusal, 'customer')} />
        </div>
        <Choice
          name="group"
          label={t('reports.group')}
          value={typed.group}
          options={[{ value: '', label: t('reports.any-group') }, ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Choice
          name="language"
          label={t('reports.language')}
          hint={t('reports.language-hint')}
          value={typed.language}
          options={summaryLanguages.map((code) => ({ value: code, label: names.of(code) ?? code }))}
        />
      </div>
      {choices.mayName && (
        <div class="form-row">
          <label class="check">
            <input type="checkbox" name="bySupporter" value="yes" checked={typed.bySupporter === 'yes'} />
            <span>{t('reports.by-supporter')}</span>
          </label>
          <Field
            name="purpose"
            label={t('reports.purpose')}
            hint={t('reports.purpose-hint')}
            error={fieldErrorText(t, refusal, 'purpose')}
            value={typed.purpose}
            maxlength={300}
            autocomplete="off"
          />
        </div>
      )}
    </>
  );
};
