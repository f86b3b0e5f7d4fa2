/** Of pages, mails, errors and the command line (SPEC F6). */
export const pageLanguages = ['en', 'fr', 'pt', 'de', 'es'] as const;

/** That a summary can be written in from the start; those of the pages are a list of their own. */
export const summaryLanguages = ['en', 'de', 'fr', 'pt', 'es', 'it', 'nl', 'pl', 'ja', 'zh'] as const;
