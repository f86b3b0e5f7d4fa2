import { Field } from '../../components/field.tsx';
import { fieldErrorText } from '../../i18n/error-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { NewReportPageProps } from './props.ts';
import { SubjectFields } from './subject-fields.tsx';
import { TimetableFields } from './timetable-fields.tsx';

interface SavedReportFormProps extends Pick<NewReportPageProps, 'typed' | 'choices' | 'refusal'> {
  readonly ui: Ui;
  readonly action: string;
  readonly submit: string;
}

export const SavedReportForm = ({ ui, typed, choices, refusal, action, submit }: SavedReportFormProps) => (
  <form class="card form report-form" method="post" action={action}>
    <Field
      name="name"
      label={ui.t('form.name')}
      value={typed.name}
      required
      maxlength={120}
      autocomplete="off"
      error={fieldErrorText(ui.t, refusal, 'name')}
    />
    <SubjectFields ui={ui} typed={typed} choices={choices} refusal={refusal} />
    <TimetableFields ui={ui} typed={typed} refusal={refusal} />
    <div class="form-actions">
      <button class="btn" type="submit">
        {submit}
      </button>
    </div>
  </form>
);
