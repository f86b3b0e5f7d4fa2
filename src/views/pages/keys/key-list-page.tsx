import { Choice, Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pager } from '../../components/pager.tsx';
import { When } from '../../components/when.tsx';
import { permissionWords } from '../../i18n/permission-words.ts';
import { type T, translator } from '../../i18n/translator.ts';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { keyHref, keysHref, newKeyHref, placeOf } from './addresses.ts';
import { KeyState } from './key-state.tsx';
import type { KeyFilterView, KeyListPageProps, KeyView, WhoseView } from './props.ts';

export const KeyListPage = ({ frame, whose, keys, filter, ending, firstHref, nextHref, done }: KeyListPageProps) => {
  const t = translator(frame.language);
  const ui = uiOf(frame);
  const isFiltered = Object.values(filter).some(Boolean);
  const actions = (
    <>
      <a class="btn" data-variant="outline" href="/api-docs">
        {t('keys.docs')}
      </a>
      <a class="btn" href={newKeyHref(whose)}>
        {t('keys.new')}
      </a>
    </>
  );
  return (
    <AdminPage frame={frame} title={t(`keys.${whose}.title`)} place={placeOf[whose]} lead={t(`keys.${whose}.lead`)} actions={actions}>
      {done && <Notice tone="good" title={t(`keys.done.${done}`)} />}
      {ending > 0 && filter.state !== 'ending' && <EndingNotice t={t} whose={whose} count={ending} />}
      {(keys.length > 0 || isFiltered) && <Filters t={t} whose={whose} filter={filter} />}
      {keys.length === 0 ? (
        <p class="card">{t(isFiltered ? 'keys.none-found' : 'keys.none')}</p>
      ) : (
        <KeyTable t={t} ui={ui} whose={whose} keys={keys} />
      )}
      <Pager t={t} firstHref={firstHref} nextHref={nextHref} />
    </AdminPage>
  );
};

const EndingNotice = ({ t, whose, count }: { t: T; whose: WhoseView; count: number }) => (
  <Notice tone="warn" title={t('keys.ending', { count })}>
    <p>
      {t('keys.ending-text')} <a href={`${keysHref(whose)}?state=ending`}>{t('keys.ending-show')}</a>
    </p>
  </Notice>
);

const Filters = ({ t, whose, filter }: { t: T; whose: WhoseView; filter: KeyFilterView }) => (
  <search>
    <form class="filters" method="get" action={keysHref(whose)}>
      <Field name="search" type="search" label={t('form.search')} value={filter.search} maxlength={200} autocomplete="off" />
      <Choice
        name="state"
        label={t('keys.state')}
        value={filter.state}
        options={[
          { value: '', label: t('form.all') },
          ...(['active', 'ending', 'ended', 'revoked'] as const).map((value) => ({ value, label: t(`keys.states.${value}`) })),
        ]}
      />
      {whose === 'everybody' && (
        <Choice
          name="owner"
          label={t('keys.owner')}
          value={filter.owner}
          options={[
            { value: '', label: t('form.all') },
            { value: 'company', label: t('keys.company') },
          ]}
        />
      )}
      <button class="btn" data-variant="outline" type="submit">
        {t('form.filter')}
      </button>
    </form>
  </search>
);

const KeyTable = ({ t, ui, whose, keys }: { t: T; ui: Ui; whose: WhoseView; keys: readonly KeyView[] }) => (
  <div class="records-scroll">
    <table class="records">
      <thead>
        <tr>
          <th scope="col">{t('form.name')}</th>
          {whose === 'everybody' && <th scope="col">{t('keys.owner')}</th>}
          <th scope="col">{t('keys.state')}</th>
          <th scope="col">{t('keys.ends')}</th>
          <th scope="col">{t('keys.last-used')}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr>
            <th scope="row">
              <a href={keyHref(whose, key.id)}>{key.name}</a>
              <span class="key-scopes">{ui.list(key.scopes.map((scope) => permissionWords(t, scope).name))}</span>
            </th>
            {whose === 'everybody' && <td>{key.account ? key.account.name : t('keys.company')}</td>}
            <td>
              <KeyState t={t} state={key.state} />
            </td>
            <td class="key-time">{key.expiresAt ? <When ui={ui} at={key.expiresAt} /> : t('keys.never')}</td>
            <td class="key-time">{key.lastUsedAt ? <When ui={ui} at={key.lastUsedAt} /> : t('keys.unused')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
