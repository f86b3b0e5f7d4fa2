import { Notice } from '../../components/notice.tsx';
import { When } from '../../components/when.tsx';
import type { T, TextKey } from '../../i18n/translator.ts';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import type { BareFrame } from '../../layouts/bare-frame.ts';
import { BarePage } from '../../layouts/bare-page.tsx';

const choices = ['after-confirmation', 'allowed', 'denied'] as const;

export interface DevicePageProps {
  readonly frame: BareFrame;
  readonly device: {
    readonly name: string;
    readonly ref: string | null;
    readonly isManaged: boolean;
    readonly access: (typeof choices)[number];
    readonly optedOut: boolean;
  };
  /** The policy that the company gave it; null: none. `decides`: whatever the user chose; `asks`: enforced, and the user is asked. */
  readonly policy: { readonly name: string; readonly holds: 'decides' | 'asks' | 'open' } | null;
  readonly receipts: readonly {
    readonly number: string;
    /** RFC 3339. */
    readonly at: string;
    readonly answer: 'allowed' | 'denied';
    readonly withdrawnAt: string | null;
  }[];
  /** Saved just now; how many running connections it ended the recording of. */
  readonly saved: { readonly withdrawn: number } | null;
}

/** GET /device/:token. Posts `access`, `logged` and `lang` to the same address. */
export const DevicePage = (props: DevicePageProps) => {
  const ui = uiOf(props.frame);
  const { t } = ui;
  const { frame, device, policy, saved } = props;
  return (
    <BarePage frame={frame} title={t('consent.device.title')} lead={t('consent.device.lead')}>
      {saved && (
        <Notice tone="good" title={t('consent.device.saved')}>
          {saved.withdrawn > 0 && <p>{t('consent.device.saved-withdrawn', { count: saved.withdrawn })}</p>}
        </Notice>
      )}
      <dl class="bare-names">
        <Name label={t('consent.names.device')} value={device.ref === null ? device.name : `${device.name} (${device.ref})`} />
        <Name label={t('consent.device.company')} value={frame.company === '' ? t('consent.names.company-unnamed') : frame.company} />
        <Name
          label={t('consent.device.managed')}
          value={t(device.isManaged ? 'consent.device.managed-yes' : 'consent.device.managed-no')}
        />
        {policy && <Name label={t('consent.device.policy')} value={policy.name} />}
      </dl>
      {policy && policy.holds !== 'open' && (
        <Notice tone="calm" title={t(`consent.device.policy-${policy.holds}.title`)}>
          <p>{t(`consent.device.policy-${policy.holds}.text`)}</p>
        </Notice>
      )}
      <ChoiceForm t={t} {...props} />
      <Receipts ui={ui} {...props} />
    </BarePage>
  );
};

const Name = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <bdi>{value}</bdi>
    </dd>
  </div>
);

const ChoiceForm = ({ t, frame, device, policy }: DevicePageProps & { readonly t: T }) => (
  <form class="card bare-answer" method="post" action={frame.path}>
    <input type="hidden" name="lang" value={frame.language} />
    <fieldset class="bare-choice">
      <legend>{t('consent.device.access.legend')}</legend>
      {choices.map((access) => (
        <label class="check">
          <input type="radio" name="access" value={access} checked={access === device.access} />
          <span>
            <strong>{t(`consent.device.access.${access}.title`)}</strong>
            <span class="bare-note">{t(`consent.device.access.${access}.text` satisfies TextKey)}</span>
          </span>
        </label>
      ))}
    </fieldset>
    {policy?.holds !== 'decides' && policy?.holds !== 'asks' && (
      <fieldset class="bare-choice">
        <legend>{t('consent.device.insights.legend')}</legend>
        <label class="check">
          <input type="radio" name="insights" value="on" checked={!device.optedOut} />
          <span>{t('consent.device.insights.on')}</span>
        </label>
        <label class="check">
          <input type="radio" name="insights" value="off" checked={device.optedOut} />
          <span>{t('consent.device.insights.off')}</span>
        </label>
        <p class="field-hint">{t('consent.device.insights.hint')}</p>
      </fieldset>
    )}
    <div class="form-actions">
      <button class="btn" type="submit">
        {t('form.save')}
      </button>
    </div>
    <p class="bare-note">{t('consent.device.at-once')}</p>
  </form>
);

const Receipts = ({ ui, frame, receipts }: DevicePageProps & { readonly ui: Ui }) => {
  const { t } = ui;
  return (
    <section class="card" aria-labelledby="receipts">
      <h2 id="receipts">{t('consent.device.receipts.title')}</h2>
      <p>{t(receipts.length === 0 ? 'consent.device.receipts.none' : 'consent.device.receipts.lead')}</p>
      <ul class="bare-receipts">
        {receipts.map(({ number, at, answer, withdrawnAt }) => (
          <li>
            <div>
              <span class="bare-code">{number}</span>
              <span class="bare-note">
                <When ui={ui} at={at} />
                {' · '}
                {t(withdrawnAt === null ? `consent.receipt.${answer}` : 'consent.device.receipts.withdrawn')}
              </span>
            </div>
            <form method="post" action="/receipt">
              <input type="hidden" name="number" value={number} />
              <input type="hidden" name="lang" value={frame.language} />
              <button
                class="btn"
                data-variant="outline"
                data-size="sm"
                type="submit"
                aria-label={t('consent.device.receipts.open', { number })}
              >
                {t('consent.receipt.show')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
};
