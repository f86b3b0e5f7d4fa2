import start from './0000_start.sql?raw';
import auditAppendOnly from './0001_audit_append_only.sql?raw';
import base from './0002_base.sql?raw';
import licencesCredits from './0003_licences_credits.sql?raw';
import ledgerRules from './0004_ledger_rules.sql?raw';
import devices from './0005_devices.sql?raw';
import shortPassword from './0006_short_password.sql?raw';
import auditNoun from './0007_audit_noun.sql?raw';
import capture from './0008_capture.sql?raw';
import redaction from './0009_redaction.sql?raw';
import late from './0010_late.sql?raw';
import moduleSessions from './0011_module_sessions.sql?raw';
import summaryLife from './0012_summary_life.sql?raw';
import taxonomy from './0013_taxonomy.sql?raw';
import insights from './0014_insights.sql?raw';
import translations from './0015_translations.sql?raw';
import queuePause from './0016_queue_pause.sql?raw';
import reports from './0017_reports.sql?raw';
import exportJobs from './0018_exports.sql?raw';
import translatedSearch from './0019_translated_search.sql?raw';
import correctedSummaries from './0020_corrected_summaries.sql?raw';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** In order, for ever: a migration that has run anywhere is never edited, only followed by another one. */
export const migrations: readonly Migration[] = [
  { name: '0000_start', sql: start },
  { name: '0001_audit_append_only', sql: auditAppendOnly },
  { name: '0002_base', sql: base },
  { name: '0003_licences_credits', sql: licencesCredits },
  { name: '0004_ledger_rules', sql: ledgerRules },
  { name: '0005_devices', sql: devices },
  { name: '0006_short_password', sql: shortPassword },
  { name: '0007_audit_noun', sql: auditNoun },
  { name: '0008_capture', sql: capture },
  { name: '0009_redaction', sql: redaction },
  { name: '0010_late', sql: late },
  { name: '0011_module_sessions', sql: moduleSessions },
  { name: '0012_summary_life', sql: summaryLife },
  { name: '0013_taxonomy', sql: taxonomy },
  { name: '0014_insights', sql: insights },
  { name: '0015_translations', sql: translations },
  { name: '0016_queue_pause', sql: queuePause },
  { name: '0017_reports', sql: reports },
  { name: '0018_exports', sql: exportJobs },
  { name: '0019_translated_search', sql: translatedSearch },
  { name: '0020_corrected_summaries', sql: correctedSummaries },
];
