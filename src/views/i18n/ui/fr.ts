import account from './fr/account.json' with { type: 'json' };
import accounts from './fr/accounts.json' with { type: 'json' };
import ai from './fr/ai.json' with { type: 'json' };
import api from './fr/api.json' with { type: 'json' };
import app from './fr/app.json' with { type: 'json' };
import applications from './fr/applications.json' with { type: 'json' };
import audit from './fr/audit.json' with { type: 'json' };
import cli from './fr/cli.json' with { type: 'json' };
import consent from './fr/consent.json' with { type: 'json' };
import credits from './fr/credits.json' with { type: 'json' };
import decision from './fr/decision.json' with { type: 'json' };
import demo from './fr/demo.json' with { type: 'json' };
import devices from './fr/devices.json' with { type: 'json' };
import eligibility from './fr/eligibility.json' with { type: 'json' };
import empty from './fr/empty.json' with { type: 'json' };
import error from './fr/error.json' with { type: 'json' };
import errors from './fr/errors.json' with { type: 'json' };
import evaluation from './fr/evaluation.json' with { type: 'json' };
import exportList from './fr/export-list.json' with { type: 'json' };
import exportTexts from './fr/exports.json' with { type: 'json' };
import factor from './fr/factor.json' with { type: 'json' };
import fields from './fr/fields.json' with { type: 'json' };
import flag from './fr/flag.json' with { type: 'json' };
import form from './fr/form.json' with { type: 'json' };
import groups from './fr/groups.json' with { type: 'json' };
import imports from './fr/imports.json' with { type: 'json' };
import insightCli from './fr/insight-cli.json' with { type: 'json' };
import insights from './fr/insights.json' with { type: 'json' };
import invite from './fr/invite.json' with { type: 'json' };
import issueTypes from './fr/issue-types.json' with { type: 'json' };
import keys from './fr/keys.json' with { type: 'json' };
import kind from './fr/kind.json' with { type: 'json' };
import late from './fr/late.json' with { type: 'json' };
import licences from './fr/licences.json' with { type: 'json' };
import list from './fr/list.json' with { type: 'json' };
import login from './fr/login.json' with { type: 'json' };
import logins from './fr/logins.json' with { type: 'json' };
import models from './fr/models.json' with { type: 'json' };
import modules from './fr/modules.json' with { type: 'json' };
import nav from './fr/nav.json' with { type: 'json' };
import nouns from './fr/nouns.json' with { type: 'json' };
import openPoints from './fr/open-points.json' with { type: 'json' };
import permissions from './fr/permissions.json' with { type: 'json' };
import policies from './fr/policies.json' with { type: 'json' };
import progress from './fr/progress.json' with { type: 'json' };
import provenance from './fr/provenance.json' with { type: 'json' };
import queue from './fr/queue.json' with { type: 'json' };
import reasons from './fr/reasons.json' with { type: 'json' };
import receipts from './fr/receipts.json' with { type: 'json' };
import redaction from './fr/redaction.json' with { type: 'json' };
import reportCli from './fr/report-cli.json' with { type: 'json' };
import reports from './fr/reports.json' with { type: 'json' };
import revision from './fr/revision.json' with { type: 'json' };
import roles from './fr/roles.json' with { type: 'json' };
import session from './fr/session.json' with { type: 'json' };
import settings from './fr/settings.json' with { type: 'json' };
import simulator from './fr/simulator.json' with { type: 'json' };
import summary from './fr/summary.json' with { type: 'json' };
import tables from './fr/tables.json' with { type: 'json' };
import timeline from './fr/timeline.json' with { type: 'json' };

/** An area of the catalogue is a file; its name is the first part of the keys. */
export const fr = {
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
