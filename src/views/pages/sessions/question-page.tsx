import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { When } from '../../components/when.tsx';
import { uiOf } from '../../i18n/ui.ts';
import { Document } from '../../layouts/document.tsx';
import type { Frame } from '../../layouts/frame-props.ts';

interface QuestionPageProps {
  readonly frame: Frame;
  readonly sessionId: string;
  /** The whole address. */
  readonly url: string;
  /** RFC 3339. */
  readonly expiresAt: string;
}

/** The one time that a link to the remote person is shown. */
export const QuestionPage = ({ frame, sessionId, url, expiresAt }: QuestionPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <Document frame={frame} title={t('decision.question.title')} page="session">
      <div class="narrow question">
        <h1>{t('decision.question.title')}</h1>
        <p>{t('decision.question.lead')}</p>
        <div class="field">
          <label for="url">{t('decision.question.link')}</label>
          <input class="input" id="url" type="url" value={url} readonly autofocus aria-describedby="url-hint" />
          <p class="field-hint" id="url-hint">
            {t('decision.question.until')} <When ui={ui} at={expiresAt} />
          </p>
        </div>
        <Notice tone="warn" title={t('decision.question.careful')} />
        <p>
          <a class="btn" data-variant="outline" href={`/sessions/${sessionId}`}>
            <Icon name="back" />
            {t('decision.question.back')}
          </a>
        </p>
      </div>
    </Document>
  );
};
