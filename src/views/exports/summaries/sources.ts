import type { DocumentTexts } from '../../i18n/document-texts.ts';
import type { Fact } from '../document.ts';
import type { SummaryForFile } from './props.ts';

/** Which model wrote it from what, and when this file was made (SPEC E7). */
export function sourceFacts({ content: { provenance } }: SummaryForFile, texts: DocumentTexts, generatedAt: string): Fact[] {
  const { t } = texts;
  const { model, modelHash, promptVersion, parameters, instruction, sourceHash, finishedAt, seconds, tokensIn, tokensOut } = provenance;
  const exact = (text: string) => [{ text, style: 'exact' as const }];
  const told = Object.entries(parameters).map(([name, value]) => `${name} ${value}`);
  return [
    { label: t('provenance.model'), value: model ?? t('provenance.no-model') },
    ...(modelHash === null ? [] : [{ label: t('provenance.model-hash'), value: exact(modelHash) }]),
    ...(provenance.adapterHash === undefined ? [] : [{ label: t('provenance.adapter'), value: exact(provenance.adapterHash) }]),
    { label: t('provenance.prompt'), value: promptVersion },
    ...(told.length === 0 ? [] : [{ label: t('provenance.parameters'), value: told.join(', ') }]),
    ...(instruction === undefined ? [] : [{ label: t('revision.instruction'), value: instruction }]),
    { label: t('provenance.source-hash'), value: exact(sourceHash) },
    { label: t('provenance.written'), value: texts.moment(finishedAt) },
    { label: t('provenance.took'), value: texts.duration(seconds) },
    { label: t('provenance.tokens'), value: t('provenance.tokens-text', { tokensIn, tokensOut }) },
    { label: t('exports.document.generated'), value: texts.moment(generatedAt) },
  ];
}
