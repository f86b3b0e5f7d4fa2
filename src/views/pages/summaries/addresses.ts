/** Pages and forms about what was written of a session; the session's id as it stands in its address. */
export const sessionHref = (id: string) => `/sessions/${id}`;
export const versionsHref = (id: string) => `/sessions/${id}/versions`;
export const differenceHref = (id: string, from: number, to: number) => `/sessions/${id}/versions?from=${from}&to=${to}`;
export const restorationHref = (id: string, version: number) => `/sessions/${id}/versions/${version}/restoration`;
export const reviewHref = (id: string) => `/sessions/${id}/review`;
export const feedbackHref = (id: string) => `/sessions/${id}/feedback`;
export const editHref = (id: string, from: string | null = null) =>
  `/sessions/${id}/edit${from ? `?${new URLSearchParams({ from })}` : ''}`;
export const noteHref = (id: string) => `/sessions/${id}/note`;
export const timelineHref = (id: string) => `/sessions/${id}/timeline`;
export const writeHref = (id: string) => `/sessions/${id}/summary`;
export const summaryDeletionHref = (id: string) => `/sessions/${id}/summary/deletion`;
export const logDeletionHref = (id: string) => `/sessions/${id}/log/deletion`;
