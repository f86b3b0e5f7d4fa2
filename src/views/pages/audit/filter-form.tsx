import { Choice, Field } from '../../components/field.tsx';
import { isTextKey, type T } from '../../i18n/translator.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { FilterView } from './props.ts';

interface FilterFormProps {
  readonly ui: Ui;
  /** Of the times that are typed; IANA name. */
  readonly zone: string;
  readonly filter: FilterView;
  readonly fault: { readonly field: string; readonly text: string } | null;
  readonly codes: readonly { readonly noun: string; readonly action: string }[];
  readonly isFiltered: boolean;
}

const sources = ['page', 'api', 'cli', 'system'] as const;

export const FilterForm = ({ ui, zone, filter, fault, codes, isFiltered }: FilterFormProps) => {
  const { t } = ui;
  const errorOf = (field: string) => (fault?.field === field ? fault.text : null);
  return (
    <details class="card log-filter" open={isFiltered || fault !== null}>
      <summary>{t('audit.filter.title')}</summary>
      <form class="log-filter-fields" method="get" action="/admin/audit">
        <Field
          name="actor"
          label={t('audit.filter.actor')}
          hint={t('audit.filter.actor-hint')}
          value={filter.actor}
          error={errorOf('actor')}
          maxlength={300}
          autocomplete="off"
        />
        <WhatChoice t={t} what={filter.what} codes={codes} />
        <Choice
          name="source"
          label={t('audit.filter.source')}
          value={filter.source}
          options={[
            { value: '', label: t('audit.filter.anywhere') },
            ...sources.map((source) => ({ value: source, label: t(`audit.source.${source}`) })),
          ]}
        />
        <Field
          name="record"
          label={t('audit.filter.record')}
          value={filter.record}
          error={errorOf('record')}
          maxlength={200}
          autocomplete="off"
        />
        <Field
          type="datetime-local"
          name="from"
          label={t('audit.filter.from')}
          hint={t('audit.filter.zone', { zone })}
          value={filter.from}
          error={errorOf('from')}
        />
        <Field type="datetime-local" name="to" label={t('audit.filter.to')} value={filter.to} error={errorOf('to')} />
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('audit.filter.apply')}
          </button>
          {isFiltered && (
            <a class="btn" data-variant="outline" href="/admin/audit">
              {t('audit.filter.clear')}
            </a>
          )}
        </div>
      </form>
    </details>
  );
};

/** Everything, all of a kind, or one thing that is done to it. */
const WhatChoice = ({ t, what, codes }: { t: T; what: string; codes: FilterFormProps['codes'] }) => {
  const kinds = [...Map.groupBy(codes, ({ noun }) => noun)].map(([noun, list]) => ({ noun, label: kindText(t, noun), list }));
  return (
    <div class="field">
      <label for="what">{t('audit.filter.what')}</label>
      <select class="select" id="what" name="what">
        <option value="">{t('audit.filter.everything')}</option>
        {kinds
          .toSorted((one, other) => one.label.localeCompare(other.label))
          .map(({ noun, label, list }) => (
            <optgroup label={label}>
              <option value={noun} selected={what === noun}>
                {t('audit.filter.all-of', { kind: label })}
              </option>
              {list.map(({ action }) => (
                <option value={`${noun}.${action}`} selected={what === `${noun}.${action}`}>
                  {label}: {actionText(t, action)}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    </div>
  );
};

function kindText(t: T, noun: string): string {
  const key = `audit.kind.${noun}`;
  return isTextKey(key) ? t(key) : noun;
}

function actionText(t: T, action: string): string {
  const key = `audit.act.${action}`;
  return isTextKey(key) ? t(key) : action;
}
