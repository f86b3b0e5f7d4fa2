import type { VariantsView } from './props.ts';

/** Pages and forms about what was written of a session; the session's id as it stands in its address. */
export const sessionHref = (id: string) => `/sessions/${id}`;
export const versionsHref = (id: string) => `/sessions/${id}/versions`;
export const differenceHref = (id: string, from: number, to: number) => `/sessions/${id}/versions?from=${from}&to=${to}`;
export const restorationHref = (id: string, version: number) => `/sessions/${id}/versions/${version}/restoration`;
export const reviewHref = (id: string) => `/sessions/${id}/review`;
export const feedbackHref = (id: string) => `/sessions/${id}/feedback`;
export const editHref = (id: string, from: string | null = null) =>
  `/sessions/${id}/edit${from ? `?${new URLSearchParams({ from })}` : ''}`;
export const noteHref = (id: string, language: string | null = null) =>
  `/sessions/${id}/note${language === null ? '' : `?${new URLSearchParams({ language })}`}`;
export const exportHref = (id: string) => `/sessions/${id}/summary/export`;
export const exportTranslationHref = (id: string) => `/sessions/${id}/summary/export/translation`;
export const timelineHref = (id: string) => `/sessions/${id}/timeline`;
export const progressHref = (id: string, place: 'page' | 'panel', from: string | null) =>
  `/sessions/${id}/progress?${new URLSearchParams({ place, ...(from !== null && { from }) })}`;
export const writeHref = (id: string) => `/sessions/${id}/summary`;
export const summaryDeletionHref = (id: string) => `/sessions/${id}/summary/deletion`;
export const logDeletionHref = (id: string) => `/sessions/${id}/log/deletion`;
export const translateHref = (id: string) => `/sessions/${id}/variants`;

/** A summary in another language (null: as written): beside the list that it stands beside, else on its session's page. */
export function variantHref(id: string, language: string | null, from: string | null): string {
  const url = new URL(from ?? sessionHref(id), 'http://box.invalid');
  const name = from === null ? 'language' : 'reading';
  if (language === null) url.searchParams.delete(name);
  else url.searchParams.set(name, language);
  return `${url.pathname}${url.search}${from === null ? '' : '#summaries'}`;
}

/** The same as the panel's own content. */
export function panelVariantHref(id: string, language: string | null, from: string | null): string {
  const query = new URLSearchParams({
    ...(from !== null && { from: variantHref(id, language, from).replace('#summaries', '') }),
    ...(language !== null && { language }),
  });
  return `/sessions/${id}/panel${query.size > 0 ? `?${query}` : ''}`;
}

/** What asks how far translations are; it knows which the page waits for. */
export function variantsHref({ sessionId, from, own, shown, underWay }: VariantsView, place: 'page' | 'panel'): string {
  const waited = underWay.map(({ language }) => language).join(',');
  const query = new URLSearchParams({ place, waited, ...(from !== null && { from }), ...(shown !== own && { language: shown }) });
  return `/sessions/${sessionId}/variants?${query}`;
}
