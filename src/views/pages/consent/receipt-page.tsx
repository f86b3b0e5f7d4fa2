import { Notice } from '../../components/notice.tsx';
import { When } from '../../components/when.tsx';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import type { BareFrame } from '../../layouts/bare-frame.ts';
import { BarePage } from '../../layouts/bare-page.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

export interface ReceiptPageProps {
  readonly frame: BareFrame;
  readonly receipt: {
    readonly number: string;
    readonly answer: 'allowed' | 'denied';
    /** Who attested, where nobody was asked; null: the remote person answered. */
    readonly attestedBy: string | null;
    /** RFC 3339. */
    readonly at: string;
    readonly withdrawnAt: string | null;
    /** What was shown, word for word. */
    readonly wording: string;
    readonly language: string;
    readonly device: string;
  };
  /** `erased`: there is no session any more. */
  readonly state: 'recording' | 'kept' | 'nothing' | 'withdrawn' | 'erased';
  readonly session: { readonly supporter: string; readonly start: string; readonly end: string | null; readonly events: number } | null;
  readonly summary: {
    readonly title: string;
    readonly lines: readonly string[];
    readonly language: string;
    readonly versions: number;
  } | null;
  /** It was withdrawn just now. */
  readonly done: boolean;
  /** The box to tick was left empty. */
  readonly missing: boolean;
}

/** POST /receipt: what is kept, to be taken along or taken back (SPEC B5). */
export const ReceiptPage = ({ frame, receipt, state, session, summary, done, missing }: ReceiptPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <BarePage frame={frame} title={t('consent.receipt.title')} lead={done ? undefined : t(`consent.receipt.state.${state}`)}>
      {done && (
        <Notice tone="good" title={t('consent.receipt.done.title')}>
          <p>{t('consent.receipt.done.text')}</p>
        </Notice>
      )}
      <section class="card" aria-labelledby="answer">
        <h2 id="answer">{t('consent.receipt.answer')}</h2>
        <Answer ui={ui} receipt={receipt} />
      </section>
      <section class="card" aria-labelledby="kept">
        <h2 id="kept">{t('consent.receipt.kept')}</h2>
        {session ? <Session ui={ui} session={session} device={receipt.device} /> : <p>{t('consent.receipt.no-session')}</p>}
        {summary && (
          <article class="bare-summary" lang={summary.language}>
            <h3>{summary.title}</h3>
            {summary.lines.map((line) => (
              <p>{line}</p>
            ))}
          </article>
        )}
        {summary && summary.versions > 1 && <p class="bare-note">{t('consent.receipt.versions', { count: summary.versions })}</p>}
        <form method="post" action="/receipt/download">
          <input type="hidden" name="number" value={receipt.number} />
          <button class="btn" data-variant="outline" type="submit">
            {t('consent.receipt.download')}
          </button>
          <p class="bare-note">{t('consent.receipt.download-note')}</p>
        </form>
      </section>
      {receipt.answer === 'allowed' && (state === 'recording' || state === 'kept') && (
        <WithdrawForm t={t} number={receipt.number} language={frame.language} state={state} missing={missing} />
      )}
    </BarePage>
  );
};

const Answer = ({ ui, receipt }: { ui: Ui; receipt: ReceiptPageProps['receipt'] }) => {
  const { t } = ui;
  return (
    <>
      <dl class="facts">
        <dt>{t('consent.receipt.number')}</dt>
        <dd class="bare-code">{receipt.number}</dd>
        <dt>{t('consent.receipt.said')}</dt>
        <dd>{t(receipt.attestedBy === null ? `consent.receipt.${receipt.answer}` : 'consent.receipt.attested')}</dd>
        {receipt.attestedBy !== null && (
          <>
            <dt>{t('consent.receipt.by')}</dt>
            <dd>
              <bdi>{receipt.attestedBy}</bdi>
            </dd>
          </>
        )}
        <dt>{t('consent.receipt.at')}</dt>
        <dd>
          <When ui={ui} at={receipt.at} />
        </dd>
        {receipt.withdrawnAt !== null && (
          <>
            <dt>{t('consent.receipt.withdrawn-at')}</dt>
            <dd>
              <When ui={ui} at={receipt.withdrawnAt} />
            </dd>
          </>
        )}
      </dl>
      <details>
        <summary>{t(receipt.attestedBy === null ? 'consent.receipt.wording' : 'consent.receipt.wording-attested')}</summary>
        <div class="bare-wording" lang={receipt.language}>
          {receipt.wording}
        </div>
      </details>
    </>
  );
};

const Session = ({ ui, session, device }: { ui: Ui; session: NonNullable<ReceiptPageProps['session']>; device: string }) => {
  const { t } = ui;
  return (
    <dl class="facts">
      <dt>{t('consent.names.supporter')}</dt>
      <dd>
        <bdi>{session.supporter}</bdi>
      </dd>
      <dt>{t('consent.names.device')}</dt>
      <dd>
        <bdi>{device}</bdi>
      </dd>
      <dt>{t('consent.receipt.start')}</dt>
      <dd>
        <When ui={ui} at={session.start} />
      </dd>
      <dt>{t('consent.receipt.end')}</dt>
      <dd>{session.end === null ? t('consent.receipt.running') : <When ui={ui} at={session.end} />}</dd>
      <dt>{t('consent.receipt.events')}</dt>
      <dd>{ui.number(session.events)}</dd>
    </dl>
  );
};
