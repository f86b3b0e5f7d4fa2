import { Choice, Field } from '../../components/field.tsx';
import { fieldErrorText } from '../../i18n/error-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { RefusalView } from '../accounts/props.ts';
import { reportFormats, type SavedForm, spans, turns } from './props.ts';
import { weekdayName } from './turn-text.ts';

/** When a saved report is made, of which days, and as what file. */
export const TimetableFields = ({ ui, typed, refusal }: { ui: Ui; typed: SavedForm; refusal: RefusalView | null }) => {
  const { t } = ui;
  const error = (field: string) => fieldErrorText(t, refusal, field);
  return (
    <>
      <fieldset class="report-timetable">
        <legend>{t('reports.form.timetable')}</legend>
        <div class="form-row">
          <Choice
            name="every"
            label={t('reports.every.title')}
            value={typed.every}
            options={turns.map((turn) => ({ value: turn, label: t(`reports.every.${turn}`) }))}
          />
          <Choice
            name="span"
            label={t('reports.span.title')}
            value={typed.span}
            options={spans.map((span) => ({ value: span, label: t(`reports.span.${span}`) }))}
          />
        </div>
        <div class="form-row">
          <Choice
            name="weekday"
            label={t('reports.form.weekday')}
            hint={t('reports.form.weekday-hint')}
            value={typed.weekday}
            options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayName(ui.language, day) }))}
          />
          <Field
            type="number"
            name="monthDay"
            label={t('reports.form.month-day')}
            hint={t('reports.form.month-day-hint')}
            value={typed.monthDay}
            min={1}
            max={31}
            error={error('monthDay')}
          />
        </div>
        <div class="form-row">
          <Field
            name="at"
            label={t('reports.form.at')}
            hint={t('reports.form.at-hint')}
            value={typed.at}
            maxlength={5}
            inputmode="text"
            error={error('at')}
          />
          <Field name="timeZone" label={t('reports.form.zone')} value={typed.timeZone} maxlength={100} error={error('timeZone')} />
        </div>
      </fieldset>
      <fieldset class="report-timetable">
        <legend>{t('reports.form.file')}</legend>
        <div class="form-row">
          <Choice
            name="format"
            label={t('reports.export.format')}
            value={typed.format}
            options={reportFormats.map((format) => ({ value: format, label: t(`reports.formats.${format}`) }))}
          />
          <Field type="number" name="keep" label={t('reports.form.keep')} value={typed.keep} min={1} max={60} error={error('keep')} />
        </div>
      </fieldset>
    </>
  );
};
