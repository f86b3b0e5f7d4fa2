import { Choice } from '../../components/field.tsx';
import type { T } from '../../i18n/translator.ts';
import { namesAsOptions } from './choices.ts';
import type { NameChoice } from './props.ts';

interface DeviceBulkActionsProps {
  readonly t: T;
  readonly groups: readonly NameChoice[];
  readonly policies: readonly NameChoice[];
}

/** What can be done to the devices that are ticked; the button says which (`do`). */
export const DeviceBulkActions = ({ t, groups, policies }: DeviceBulkActionsProps) => (
  <fieldset class="card bulk">
    <legend class="sr-only">{t('devices.bulk.title')}</legend>
    <p class="bulk-head">
      <strong aria-hidden="true">{t('devices.bulk.title')}</strong>
      {policies.length > 0 && <span class="field-hint">{t('devices.bulk.hint')}</span>}
    </p>
    <div class="bulk-rows">
      {policies.length > 0 && (
        <div class="bulk-row">
          <Choice
            name="policy"
            id="bulk-policy"
            label={t('devices.policy')}
            options={[...namesAsOptions(policies), { value: '', label: t('devices.no-policy') }]}
          />
          <Do t={t} what="policy" />
        </div>
      )}
      {groups.length > 0 && (
        <div class="bulk-row">
          <Choice
            name="group"
            id="bulk-group"
            label={t('devices.group')}
            options={[...namesAsOptions(groups), { value: '', label: t('devices.no-group') }]}
          />
          <Do t={t} what="group" />
        </div>
      )}
    </div>
  </fieldset>
);

const Do = ({ t, what }: { t: T; what: 'policy' | 'group' }) => (
  <button class="btn" data-variant="outline" type="submit" name="do" value={what}>
    {t(`devices.bulk.${what}`)}
  </button>
);
