import type { T } from '../../i18n/translator.ts';

/** Codes that are shown once, and the way on. */
export const RecoveryCodes = ({ t, codes, next }: { t: T; codes: readonly string[]; next: string }) => (
  <>
    <ol class="recovery-codes">
      {codes.map((code) => (
        <li>
          <code>{code}</code>
        </li>
      ))}
    </ol>
    <div class="form-actions">
      <a class="btn" href={next}>
        {t('factor.codes.kept')}
      </a>
    </div>
  </>
);
