import { isTextKey, translator } from '../../views/i18n/translator.ts';

/** A text for programs; a key that the catalogues do not know is answered as it is. */
export function english(key: string): string {
  return isTextKey(key) ? translator('en')(key) : key;
}
