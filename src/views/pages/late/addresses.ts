export const lateHref = '/late-summaries';
export const lateForecastHref = '/late-summaries/forecast';
