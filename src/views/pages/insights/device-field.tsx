import { FieldNotes, tied } from '../../components/field.tsx';
import { fieldErrorText } from '../../i18n/error-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { RefusalView } from '../accounts/props.ts';
import type { FilterFormView } from './props.ts';

const id = 'filter-device';

/** One device more, by its name: what there is comes while one types, and what is sent is looked up either way. */
export const DeviceField = ({ ui: { t }, form, refusal }: { ui: Ui; form: FilterFormView; refusal: RefusalView | null }) => {
  const error = fieldErrorText(t, refusal, 'device');
  const hint = t('insights.device-hint');
  return (
    <div class="field">
      {form.device.map((value) => (
        <input type="hidden" name="device" value={value} />
      ))}
      <label for={id}>{t('insights.filter.device')}</label>
      <input
        class="input"
        id={id}
        name="device-name"
        type="search"
        list="filter-devices"
        value={form.deviceName}
        maxlength={200}
        autocomplete="off"
        hx-get="/insights/devices"
        hx-trigger="input changed delay:200ms"
        hx-target="#filter-devices"
        hx-swap="innerHTML"
        {...tied(id, hint, error)}
      />
      <datalist id="filter-devices">
        <DeviceOptions devices={form.devices} />
      </datalist>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
};

/** GET /insights/devices */
export const DeviceOptions = ({ devices }: { devices: readonly { readonly name: string }[] }) => (
  <>
    {devices.map(({ name }) => (
      <option value={name}></option>
    ))}
  </>
);
