import { pickUiLanguage, type UiLanguage } from '../../views/i18n/languages.ts';
import { type Ui, uiOf } from '../../views/i18n/ui.ts';
import type { Io } from './io.ts';

/** What the command line says, in its reader's language and the machine's time zone. Log lines and `--json` stay untranslated. */
export function wordsOf({ env }: Pick<Io, 'env'>): Ui {
  return uiOf({ language: languageOf(env), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
}

/** DEBRIEF_LANGUAGE ("fr", "pt-BR"), else what POSIX says of messages ("fr_FR.UTF-8"); C and POSIX are English. */
function languageOf(env: Io['env']): UiLanguage {
  const wanted = env['DEBRIEF_LANGUAGE'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'C';
  return pickUiLanguage([wanted.replace(/[_.@].*/, '')]);
}
