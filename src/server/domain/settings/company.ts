import { pageLanguages, summaryLanguages } from '../../kit/languages.ts';
import { choice, type Kind, text, timeZone, type Value, wholeNumber } from './kinds.ts';
import type { Setting } from './setting.ts';

const company = <V extends Value>(
  section: Setting['section'],
  env: string,
  kind: Kind<V>,
  unset: string,
): Setting<V, string> & { readonly where: 'company' } => ({ where: 'company', section, env, kind, default: unset });

/** Settings of the company: on the page, in the API and on the command line, in force at once. */
export const companySettings = {
  companyName: company('company', 'DEBRIEF_COMPANY_NAME', text(200), ''),
  timeZone: company('company', 'DEBRIEF_TIME_ZONE', timeZone, 'UTC'),
  /** SPEC A1: nothing is summarized until an administrator activates it. */
  aiFeatures: company('ai', 'DEBRIEF_AI_FEATURES', choice(['off', 'on']), 'off'),
  /** SPEC A2, A3: whose outgoing sessions are summarized. */
  outgoingSummaries: company('ai', 'DEBRIEF_OUTGOING_SUMMARIES', choice(['off', 'all', 'modules']), 'off'),
  /** SPEC A2, A4: incoming sessions to which devices are summarized. */
  incomingSummaries: company('ai', 'DEBRIEF_INCOMING_SUMMARIES', choice(['off', 'all', 'policies']), 'off'),
  /** SPEC B2: no answer within this counts as denied. */
  consentMinutes: company('ai', 'DEBRIEF_CONSENT_MINUTES', wholeNumber(1, 24 * 60), '5'),
  /** SPEC C7: a session to which nothing has come for so long has ended. */
  idleMinutes: company('ai', 'DEBRIEF_IDLE_MINUTES', wholeNumber(5, 24 * 60), '30'),
  /** Credits; no more than these left is told (SPEC D6). */
  creditWarning: company('ai', 'DEBRIEF_CREDIT_WARNING', wholeNumber(0, 1_000_000), '5'),
  /** Of new accounts' pages. */
  pageLanguage: company('company', 'DEBRIEF_PAGE_LANGUAGE', choice(pageLanguages), 'en'),
  /** Of summaries generated from then on (SPEC A7). */
  summaryLanguage: company('summaries', 'DEBRIEF_SUMMARY_LANGUAGE', choice(summaryLanguages), 'en'),
  /** SPEC F5: figures about single supporters, for whom the permission says so. */
  supporterFigures: company('summaries', 'DEBRIEF_SUPPORTER_FIGURES', choice(['off', 'on']), 'off'),
  /** A login unused for so long is over. */
  loginIdleMinutes: company('logins', 'DEBRIEF_LOGIN_IDLE_MINUTES', wholeNumber(5, 7 * 24 * 60), '720'),
  /** However much it is used, a login ends after this. */
  loginLongestHours: company('logins', 'DEBRIEF_LOGIN_LONGEST_HOURS', wholeNumber(1, 30 * 24), '168'),
  // Requests a minute of one key, account or address. Against a program gone wild, not against load.
  apiReadsPerMinute: company('api', 'DEBRIEF_API_READS_PER_MINUTE', wholeNumber(60, 1_000_000), '1200'),
  apiWritesPerMinute: company('api', 'DEBRIEF_API_WRITES_PER_MINUTE', wholeNumber(60, 1_000_000), '600'),
  /** A batch a second from each of a hundred running sessions fits. */
  apiBatchesPerMinute: company('api', 'DEBRIEF_API_BATCHES_PER_MINUTE', wholeNumber(60, 1_000_000), '6000'),
};
