export const lateHref = '/late-summaries';
