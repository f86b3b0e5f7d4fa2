import { Choice, Field } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import type { Ui } from '../../i18n/ui.ts';
import type { RefusalView } from '../accounts/props.ts';
import { DeviceField } from './device-field.tsx';
import type { FilterFormView, ListFilterView } from './props.ts';
import { valueText } from './value-text.ts';

/** The search and every filter, as a form whose address can be kept. */
export const FilterForm = ({ ui, form, refusal = null }: { ui: Ui; form: FilterFormView; refusal?: RefusalView | null }) => {
  const { t } = ui;
  const lists = form.lists.filter(({ kind, options, chosen }) => kind !== 'supporter' && options.length + chosen.length > 0);
  return (
    <search aria-label={t('insights.search')}>
      <form class="insight-form" method="get" action="/insights">
        <div class="insight-search">
          <div class="field">
            <label class="sr-only" for="filter-text">
              {t('insights.search')}
            </label>
            <input
              class="input"
              id="filter-text"
              name="text"
              type="search"
              value={form.text}
              maxlength={200}
              placeholder={t('insights.search-hint')}
              autocomplete="off"
              aria-keyshortcuts="/"
            />
          </div>
          <button class="btn" type="submit">
            {t('form.search')}
          </button>
          <Periods ui={ui} form={form} />
        </div>
        <details class="insight-more" open={form.deviceName !== ''}>
          <summary>
            <Icon name="down" />
            {t('insights.more-filters')}
          </summary>
          <div class="insight-fields">
            <Field type="date" name="from" id="filter-from" label={t('insights.from')} value={form.from} />
            <Field type="date" name="to" id="filter-to" label={t('insights.to')} value={form.to} />
            {lists.map((list) => (
              <ListFilter ui={ui} list={list} />
            ))}
            <DeviceField ui={ui} form={form} refusal={refusal} />
            <Choice
              name="review"
              id="filter-review"
              label={t('insights.filter.review')}
              value={form.review}
              options={[
                { value: '', label: t('form.all') },
                { value: 'draft', label: t('revision.draft') },
                { value: 'reviewed', label: t('revision.reviewed') },
              ]}
            />
            <YesNo ui={ui} name="flags" value={form.flags} />
            <YesNo ui={ui} name="open" value={form.open} />
          </div>
          {form.people && <People ui={ui} form={form} />}
          <div class="form-actions">
            <button class="btn" type="submit">
              {t('form.filter')}
            </button>
          </div>
        </details>
        {form.sort !== 'newest' && <input type="hidden" name="sort" value={form.sort} />}
      </form>
    </search>
  );
};

const Periods = ({ ui, form }: { ui: Ui; form: FilterFormView }) => (
  <nav class="periods" aria-label={ui.t('insights.filter.period')}>
    {form.periods.map(({ name, href, isOn }) => (
      <a href={href} aria-current={isOn ? 'true' : undefined}>
        {ui.t(`insights.period.${name}`)}
      </a>
    ))}
  </nav>
);

const YesNo = ({ ui, name, value }: { ui: Ui; name: 'flags' | 'open'; value: string }) => (
  <Choice
    name={name}
    id={`filter-${name}`}
    label={ui.t(`insights.filter.${name}`)}
    value={value}
    options={[
      { value: '', label: ui.t('form.all') },
      { value: 'yes', label: ui.t('form.yes') },
      { value: 'no', label: ui.t('form.no') },
    ]}
  />
);

/** What is chosen goes on with the form; one more can be chosen beside it. */
const ListFilter = ({ ui, list: { kind, chosen, options } }: { ui: Ui; list: ListFilterView }) => (
  <>
    {chosen.map((value) => (
      <input type="hidden" name={kind} value={value} />
    ))}
    <Choice
      name={kind}
      id={`filter-${kind}`}
      label={ui.t(`insights.one.${kind}`)}
      options={[
        { value: '', label: chosen.length > 0 ? ui.t('insights.one-more', { count: chosen.length }) : ui.t('form.all') },
        ...options
          .filter(({ value }) => !chosen.includes(value))
          .map(({ value, name }) => ({ value, label: valueText(ui, kind, value, name) })),
      ]}
    />
  </>
);

/** SPEC F5: a single supporter takes a purpose, and each look leaves a record. */
const People = ({ ui, form }: { ui: Ui; form: FilterFormView }) => {
  const list = form.lists.find(({ kind }) => kind === 'supporter');
  return (
    <fieldset class="insight-people">
      <legend>{ui.t('insights.people')}</legend>
      <p class="field-hint">{ui.t('insights.people-hint')}</p>
      <div class="insight-fields">
        {list && <ListFilter ui={ui} list={list} />}
        <Field
          name="purpose"
          id="filter-purpose"
          label={ui.t('insights.filter.purpose')}
          value={form.purpose}
          maxlength={300}
          autocomplete="off"
        />
      </div>
    </fieldset>
  );
};
