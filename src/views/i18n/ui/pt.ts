import account from './pt/account.json' with { type: 'json' };
import accounts from './pt/accounts.json' with { type: 'json' };
import ai from './pt/ai.json' with { type: 'json' };
import api from './pt/api.json' with { type: 'json' };
import app from './pt/app.json' with { type: 'json' };
import applications from './pt/applications.json' with { type: 'json' };
import audit from './pt/audit.json' with { type: 'json' };
import cli from './pt/cli.json' with { type: 'json' };
import consent from './pt/consent.json' with { type: 'json' };
import credits from './pt/credits.json' with { type: 'json' };
import decision from './pt/decision.json' with { type: 'json' };
import demo from './pt/demo.json' with { type: 'json' };
import devices from './pt/devices.json' with { type: 'json' };
import eligibility from './pt/eligibility.json' with { type: 'json' };
import empty from './pt/empty.json' with { type: 'json' };
import error from './pt/error.json' with { type: 'json' };
import errors from './pt/errors.json' with { type: 'json' };
import evaluation from './pt/evaluation.json' with { type: 'json' };
import exportList from './pt/export-list.json' with { type: 'json' };
import exportTexts from './pt/exports.json' with { type: 'json' };
import factor from './pt/factor.json' with { type: 'json' };
import fields from './pt/fields.json' with { type: 'json' };
import flag from './pt/flag.json' with { type: 'json' };
import form from './pt/form.json' with { type: 'json' };
import groups from './pt/groups.json' with { type: 'json' };
import imports from './pt/imports.json' with { type: 'json' };
import insightCli from './pt/insight-cli.json' with { type: 'json' };
import insights from './pt/insights.json' with { type: 'json' };
import invite from './pt/invite.json' with { type: 'json' };
import issueTypes from './pt/issue-types.json' with { type: 'json' };
import keys from './pt/keys.json' with { type: 'json' };
import kind from './pt/kind.json' with { type: 'json' };
import late from './pt/late.json' with { type: 'json' };
import licences from './pt/licences.json' with { type: 'json' };
import list from './pt/list.json' with { type: 'json' };
import login from './pt/login.json' with { type: 'json' };
import logins from './pt/logins.json' with { type: 'json' };
import models from './pt/models.json' with { type: 'json' };
import modules from './pt/modules.json' with { type: 'json' };
import nav from './pt/nav.json' with { type: 'json' };
import nouns from './pt/nouns.json' with { type: 'json' };
import openPoints from './pt/open-points.json' with { type: 'json' };
import permissions from './pt/permissions.json' with { type: 'json' };
import policies from './pt/policies.json' with { type: 'json' };
import progress from './pt/progress.json' with { type: 'json' };
import provenance from './pt/provenance.json' with { type: 'json' };
import queue from './pt/queue.json' with { type: 'json' };
import reasons from './pt/reasons.json' with { type: 'json' };
import receipts from './pt/receipts.json' with { type: 'json' };
import redaction from './pt/redaction.json' with { type: 'json' };
import reportCli from './pt/report-cli.json' with { type: 'json' };
import reports from './pt/reports.json' with { type: 'json' };
import revision from './pt/revision.json' with { type: 'json' };
import roles from './pt/roles.json' with { type: 'json' };
import session from './pt/session.json' with { type: 'json' };
import settings from './pt/settings.json' with { type: 'json' };
import simulator from './pt/simulator.json' with { type: 'json' };
import summary from './pt/summary.json' with { type: 'json' };
import tables from './pt/tables.json' with { type: 'json' };
import timeline from './pt/timeline.json' with { type: 'json' };

/** An area of the catalogue is a file; its name is the first part of the keys. */
export const pt = {
  account,
  accounts,
  ai,
  api,
  app,
  applications,
  audit,
  cli,
  consent,
  credits,
  decision,
  demo,
  devices,
  eligibility,
  empty,
  error,
  errors,
  evaluation,
  'export-list': exportList,
  exports: exportTexts,
  factor,
  fields,
  flag,
  form,
  groups,
  imports,
  'insight-cli': insightCli,
  insights,
  invite,
  'issue-types': issueTypes,
  keys,
  kind,
  late,
  licences,
  list,
  login,
  logins,
  models,
  modules,
  nav,
  nouns,
  'open-points': openPoints,
  permissions,
  policies,
  progress,
  provenance,
  queue,
  reasons,
  redaction,
  receipts,
  'report-cli': reportCli,
  reports,
  revision,
  roles,
  session,
  settings,
  simulator,
  summary,
  tables,
  timeline,
};
