import { FieldNotes, tied } from '../../components/field.tsx';
import type { T } from '../../i18n/translator.ts';
import { licenceHref } from './addresses.ts';

/** A file or its text, to take in or to look into. */
export const ImportForm = ({ t, typed }: { t: T; typed: string }) => {
  const hint = t('licences.import.text-hint');
  return (
    <form class="card form wide-form" method="post" action={licenceHref} enctype="multipart/form-data" aria-labelledby="import">
      <h2 id="import">{t('licences.import.title')}</h2>
      <p>{t('licences.import.about')}</p>
      <div class="field">
        <label for="file">{t('licences.import.file')}</label>
        <input class="input file-input" id="file" name="file" type="file" />
      </div>
      <div class="field">
        <label for="text">{t('licences.import.text')}</label>
        <textarea class="input licence-text" id="text" name="text" rows={4} spellcheck={false} {...tied('text', hint, null)}>
          {typed}
        </textarea>
        <FieldNotes id="text" hint={hint} />
      </div>
      <div class="form-actions">
        <button class="btn" type="submit" name="do" value="import">
          {t('licences.import.submit')}
        </button>
        <button class="btn" data-variant="outline" type="submit" name="do" value="inspect">
          {t('licences.import.inspect')}
        </button>
      </div>
    </form>
  );
};
