import account from './es/account.json' with { type: 'json' };
import accounts from './es/accounts.json' with { type: 'json' };
import ai from './es/ai.json' with { type: 'json' };
import api from './es/api.json' with { type: 'json' };
import app from './es/app.json' with { type: 'json' };
import applications from './es/applications.json' with { type: 'json' };
import audit from './es/audit.json' with { type: 'json' };
import cli from './es/cli.json' with { type: 'json' };
import consent from './es/consent.json' with { type: 'json' };
import credits from './es/credits.json' with { type: 'json' };
import decision from './es/decision.json' with { type: 'json' };
import demo from './es/demo.json' with { type: 'json' };
import devices from './es/devices.json' with { type: 'json' };
import eligibility from './es/eligibility.json' with { type: 'json' };
import empty from './es/empty.json' with { type: 'json' };
import error from './es/error.json' with { type: 'json' };
import errors from './es/errors.json' with { type: 'json' };
import evaluation from './es/evaluation.json' with { type: 'json' };
import exportList from './es/export-list.json' with { type: 'json' };
import exportTexts from './es/exports.json' with { type: 'json' };
import factor from './es/factor.json' with { type: 'json' };
import fields from './es/fields.json' with { type: 'json' };
import flag from './es/flag.json' with { type: 'json' };
import form from './es/form.json' with { type: 'json' };
import groups from './es/groups.json' with { type: 'json' };
import imports from './es/imports.json' with { type: 'json' };
import insightCli from './es/insight-cli.json' with { type: 'json' };
import insights from './es/insights.json' with { type: 'json' };
import invite from './es/invite.json' with { type: 'json' };
import issueTypes from './es/issue-types.json' with { type: 'json' };
import keys from './es/keys.json' with { type: 'json' };
import kind from './es/kind.json' with { type: 'json' };
import late from './es/late.json' with { type: 'json' };
import licences from './es/licences.json' with { type: 'json' };
import list from './es/list.json' with { type: 'json' };
import login from './es/login.json' with { type: 'json' };
import logins from './es/logins.json' with { type: 'json' };
import models from './es/models.json' with { type: 'json' };
import modules from './es/modules.json' with { type: 'json' };
import nav from './es/nav.json' with { type: 'json' };
import nouns from './es/nouns.json' with { type: 'json' };
import openPoints from './es/open-points.json' with { type: 'json' };
import permissions from './es/permissions.json' with { type: 'json' };
import policies from './es/policies.json' with { type: 'json' };
import progress from './es/progress.json' with { type: 'json' };
import provenance from './es/provenance.json' with { type: 'json' };
import queue from './es/queue.json' with { type: 'json' };
import reasons from './es/reasons.json' with { type: 'json' };
import receipts from './es/receipts.json' with { type: 'json' };
import redaction from './es/redaction.json' with { type: 'json' };
import reportCli from './es/report-cli.json' with { type: 'json' };
import reports from './es/reports.json' with { type: 'json' };
import revision from './es/revision.json' with { type: 'json' };
import roles from './es/roles.json' with { type: 'json' };
import session from './es/session.json' with { type: 'json' };
import settings from './es/settings.json' with { type: 'json' };
import simulator from './es/simulator.json' with { type: 'json' };
import summary from './es/summary.json' with { type: 'json' };
import tables from './es/tables.json' with { type: 'json' };
import timeline from './es/timeline.json' with { type: 'json' };

/** An area of the catalogue is a file; its name is the first part of the keys. */
export const es = {
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
