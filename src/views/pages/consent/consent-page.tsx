import { Notice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import type { BareFrame } from '../../layouts/bare-frame.ts';
import { BarePage } from '../../layouts/bare-page.tsx';
import { PlatformChoice, type PlatformShown } from './platform-choice.tsx';
import type { Statement } from './statement.ts';

export interface ConsentPageProps {
  readonly frame: BareFrame;
  readonly statement: Statement;
  /** Null: it is known, and not asked. */
  readonly platform: PlatformShown | null;
}

/** GET /consent/:token. Posts `answer` (allowed, denied, always, never), `platform` and `lang` to the same address. */
export const ConsentPage = ({ frame, statement, platform }: ConsentPageProps) => {
  const t = translator(frame.language);
  const { once, lasting } = statement;
  return (
    <BarePage frame={frame} title={statement.title} lead={statement.lead}>
      {platform?.missing && (
        <Notice tone="bad" title={t('consent.platform.missing')}>
          <p>
            <a href="#platform">{t('consent.platform.legend')}</a>
          </p>
        </Notice>
      )}
      <dl class="bare-names">
        {statement.names.map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <dl class="bare-points">
        {statement.points.map(({ heading, text }) => (
          <div>
            <dt>{heading}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <form class="bare-answer" method="post" action={frame.path}>
        <input type="hidden" name="lang" value={frame.language} />
        {platform && <PlatformChoice t={t} {...platform} />}
        <div class="bare-buttons" data-equal>
          <button class="btn" data-variant="outline" type="submit" name="answer" value="allowed">
            {once.allow}
          </button>
          <button class="btn" data-variant="outline" type="submit" name="answer" value="denied">
            {once.deny}
          </button>
        </div>
        <p class="bare-note">{statement.until}</p>
        {lasting && (
          <fieldset class="bare-lasting">
            <legend>{lasting.heading}</legend>
            <p>{lasting.text}</p>
            <div class="bare-buttons">
              {lasting.always && (
                <button class="btn" data-variant="outline" type="submit" name="answer" value="always">
                  {lasting.always}
                </button>
              )}
              {lasting.never && (
                <button class="btn" data-variant="outline" type="submit" name="answer" value="never">
                  {lasting.never}
                </button>
              )}
            </div>
          </fieldset>
        )}
      </form>
    </BarePage>
  );
};
