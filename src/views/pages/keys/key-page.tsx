import { Choice } from '../../components/field.tsx';
import { RefusalNotice } from '../../components/notice.tsx';
import { When } from '../../components/when.tsx';
import { permissionWords } from '../../i18n/permission-words.ts';
import { type T, translator } from '../../i18n/translator.ts';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { keyHref, keysHref, placeOf } from './addresses.ts';
import { KeyState } from './key-state.tsx';
import { graceHours, type KeyDetailPageProps, type KeyView, type WhoseView } from './props.ts';

export const KeyPage = ({ frame, whose, keyView: key, madeBy, refusal }: KeyDetailPageProps) => {
  const t = translator(frame.language);
  const ui = uiOf(frame);
  const above = { href: keysHref(whose), title: t(`keys.${whose}.title`) };
  const isOpen = key.state === 'active' || key.state === 'ending';
  return (
    <AdminPage frame={frame} title={key.name} place={placeOf[whose]} above={above}>
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <section class="card" aria-label={t('keys.facts')}>
        <Facts t={t} ui={ui} keyView={key} madeBy={madeBy} />
      </section>
      <section class="card" aria-labelledby="scopes">
        <h2 id="scopes">{t('keys.scopes')}</h2>
        <ul class="key-permissions">
          {key.scopes.map((scope) => (
            <li>
              <strong>{permissionWords(t, scope).name}</strong> <code>{scope}</code>
              <p class="field-hint">{permissionWords(t, scope).allows}</p>
            </li>
          ))}
        </ul>
      </section>
      {isOpen && <Rotation t={t} whose={whose} id={key.id} />}
      {isOpen && (
        <p>
          <a class="btn" data-variant="danger" href={`${keyHref(whose, key.id)}/revocation`}>
            {t('keys.revoke.link')}
          </a>
        </p>
      )}
    </AdminPage>
  );
};

const Facts = ({ t, ui, keyView, madeBy }: { t: T; ui: Ui; keyView: KeyView; madeBy: KeyDetailPageProps['madeBy'] }) => {
  const { account, state, createdAt, expiresAt, lastUsedAt, revokedAt } = keyView;
  return (
    <dl class="key-facts">
      <dt>{t('keys.state')}</dt>
      <dd>
        <KeyState t={t} state={state} />
      </dd>
      <dt>{t('keys.owner')}</dt>
      <dd>{account ? `${account.name} (${account.email})` : t('keys.company')}</dd>
      <dt>{t('form.created')}</dt>
      <dd>
        <When ui={ui} at={createdAt} /> · {madeBy.name ?? t(`keys.made-by.${madeBy.kind}`)}
      </dd>
      <dt>{t('keys.ends')}</dt>
      <dd>{expiresAt ? <When ui={ui} at={expiresAt} /> : t('keys.never')}</dd>
      {revokedAt && (
        <>
          <dt>{t('keys.states.revoked')}</dt>
          <dd>
            <When ui={ui} at={revokedAt} />
          </dd>
        </>
      )}
      <dt>{t('keys.last-used')}</dt>
      <dd>{lastUsedAt ? <When ui={ui} at={lastUsedAt} /> : t('keys.unused')}</dd>
    </dl>
  );
};

const Rotation = ({ t, whose, id }: { t: T; whose: WhoseView; id: string }) => (
  <section class="card" aria-labelledby="rotation">
    <h2 id="rotation">{t('keys.rotate.title')}</h2>
    <p class="field-hint">{t('keys.rotate.text')}</p>
    <form class="filters" method="post" action={`${keyHref(whose, id)}/rotation`}>
      <Choice
        name="hours"
        label={t('keys.rotate.grace')}
        value="24"
        options={graceHours.map((value) => ({ value, label: t(`keys.rotate.hours.${value}`) }))}
      />
      <button class="btn" data-variant="outline" type="submit">
        {t('keys.rotate.submit')}
      </button>
    </form>
  </section>
);
