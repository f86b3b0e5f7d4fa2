import type { T } from '../../i18n/translator.ts';

/** "Log sessions for connection reports" (SPEC A9); a box that is not ticked sends nothing, so the form tells `was.logsSessions` too. */
export const LogsField = ({ t, logsSessions }: { t: T; logsSessions: boolean }) => (
  <div class="field">
    <label class="check">
      <input type="checkbox" name="logsSessions" value="true" checked={logsSessions} aria-describedby="logs-hint" />
      <span>{t('accounts.logs.label')}</span>
    </label>
    <p class="field-hint" id="logs-hint">
      {t('accounts.logs.hint')}
    </p>
  </div>
);
