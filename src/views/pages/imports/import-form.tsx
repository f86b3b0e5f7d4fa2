import { Choice, Field, FieldNotes, tied } from '../../components/field.tsx';
import { isTextKey } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import type { ImportPageProps } from './props.ts';

const platforms = ['windows', 'macos', 'other'] as const;

export const ImportForm = ({ frame, typed, bases, largest, missing }: ImportPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  const fault = (name: string) => (missing.includes(name) ? t('imports.page.missing') : null);
  return (
    <form class="card form import-form" method="post" action="/sessions/import" enctype="multipart/form-data">
      <p>{t('imports.page.lead')}</p>
      <div class="field">
        <label for="file">{t('imports.page.file')}</label>
        <input class="input file-input" id="file" name="file" type="file" required {...tied('file', 'hint', null)} />
        <FieldNotes id="file" hint={t('imports.page.file-hint', { size: ui.bytes(largest) })} />
      </div>
      <fieldset class="form">
        <legend>{t('imports.page.unknown')}</legend>
        <p class="field-hint">{t('imports.page.unknown-hint')}</p>
        <Field
          name="supporter"
          label={t('imports.page.supporter')}
          hint={t('imports.page.supporter-hint')}
          value={typed.supporter}
          error={fault('supporter')}
          maxlength={460}
        />
        <div class="form-row">
          <Field
            name="device"
            label={t('imports.page.device')}
            hint={t('imports.page.device-hint')}
            value={typed.device}
            error={fault('device')}
            maxlength={200}
          />
          <Field
            name="deviceId"
            label={t('imports.page.device-id')}
            hint={t('imports.page.device-id-hint')}
            value={typed.deviceId}
            maxlength={200}
          />
        </div>
        <div class="form-row">
          <Choice
            name="platform"
            label={t('imports.page.platform')}
            value={typed.platform}
            error={fault('platform')}
            options={[
              { value: '', label: t('imports.page.platform-none') },
              ...platforms.map((value) => ({ value, label: t(`devices.platforms.${value}`) })),
            ]}
          />
          <Field name="module" label={t('imports.page.module')} hint={t('imports.page.module-hint')} value={typed.module} maxlength={200} />
        </div>
      </fieldset>
      <fieldset class="form" {...tied('basis', 'hint', fault('basis'))}>
        <legend>{t('imports.page.basis-legend')}</legend>
        {bases.map((basis) => (
          <label class="check">
            <input type="radio" name="basis" value={basis} checked={basis === typed.basis} required />
            <span>{basisText(ui, basis)}</span>
          </label>
        ))}
        <FieldNotes id="basis" hint={t('imports.page.basis-hint')} error={fault('basis')} />
        <div class="field">
          <label for="statement">{t('imports.page.statement')}</label>
          <textarea class="input" id="statement" name="statement" rows={2} maxlength={2000} {...tied('statement', 'hint', null)}>
            {typed.statement}
          </textarea>
          <FieldNotes id="statement" hint={t('imports.page.statement-hint')} />
        </div>
      </fieldset>
      <div class="form-actions">
        <button class="btn" type="submit">
          {t('imports.page.submit')}
        </button>
        <a class="btn" data-variant="outline" href="/sessions">
          {t('form.cancel')}
        </a>
      </div>
    </form>
  );
};

function basisText({ t }: ReturnType<typeof uiOf>, basis: string): string {
  const key = `imports.bases.${basis}`;
  return isTextKey(key) ? t(key) : basis;
}
