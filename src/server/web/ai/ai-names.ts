/** The settings that have their place on the AI settings' page. */
export const aiNames = [
  'aiFeatures',
  'outgoingSummaries',
  'incomingSummaries',
  'summaryLanguage',
  'consentMinutes',
  'idleMinutes',
  'creditWarning',
] as const;
