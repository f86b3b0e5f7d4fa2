import type { DocumentKey, DocumentTexts } from '../../i18n/document-texts.ts';
import { doubtCodes, type FlagView, flagCodes } from '../../pages/sessions/props.ts';

/** A check's finding in words: what to doubt in a sentence, or why one was left out. A code of a later version stands as it is. */
export function flagWords({ t }: DocumentTexts, { code, detail, events }: FlagView): string {
  const doubt = doubtCodes.find((one) => one === code);
  if (events !== undefined && doubt !== undefined) return t(`flag.doubt.${doubt}`, { detail });
  const known = flagCodes.find((one) => one === code);
  if (known === undefined) return detail;
  return t(`flag.${known}`, { detail: known === 'model-failed' ? engineWords(t, detail) : detail });
}

const engineReasons = ['aborted', 'crashed', 'no-model', 'no-memory', 'bad-input', 'failed'] as const;

function engineWords(t: DocumentTexts['t'], detail: string): string {
  const reason = engineReasons.find((one) => one === detail);
  return reason === undefined ? detail : t(`reasons.engine.${reason}` satisfies DocumentKey);
}
