import account from './en/account.json' with { type: 'json' };
import accounts from './en/accounts.json' with { type: 'json' };
import ai from './en/ai.json' with { type: 'json' };
import api from './en/api.json' with { type: 'json' };
import app from './en/app.json' with { type: 'json' };
import applications from './en/applications.json' with { type: 'json' };
import audit from './en/audit.json' with { type: 'json' };
import cli from './en/cli.json' with { type: 'json' };
import consent from './en/consent.json' with { type: 'json' };
import credits from './en/credits.json' with { type: 'json' };
import decision from './en/decision.json' with { type: 'json' };
import demo from './en/demo.json' with { type: 'json' };
import devices from './en/devices.json' with { type: 'json' };
import eligibility from './en/eligibility.json' with { type: 'json' };
import empty from './en/empty.json' with { type: 'json' };
import error from './en/error.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import evaluation from './en/evaluation.json' with { type: 'json' };
import exportList from './en/export-list.json' with { type: 'json' };
import exportTexts from './en/exports.json' with { type: 'json' };
import factor from './en/factor.json' with { type: 'json' };
import fields from './en/fields.json' with { type: 'json' };
import flag from './en/flag.json' with { type: 'json' };
import form from './en/form.json' with { type: 'json' };
import groups from './en/groups.json' with { type: 'json' };
import imports from './en/imports.json' with { type: 'json' };
import insightCli from './en/insight-cli.json' with { type: 'json' };
import insights from './en/insights.json' with { type: 'json' };
import invite from './en/invite.json' with { type: 'json' };
import issueTypes from './en/issue-types.json' with { type: 'json' };
import keys from './en/keys.json' with { type: 'json' };
import kind from './en/kind.json' with { type: 'json' };
import late from './en/late.json' with { type: 'json' };
import licences from './en/licences.json' with { type: 'json' };
import list from './en/list.json' with { type: 'json' };
import login from './en/login.json' with { type: 'json' };
import logins from './en/logins.json' with { type: 'json' };
import models from './en/models.json' with { type: 'json' };
import modules from './en/modules.json' with { type: 'json' };
import nav from './en/nav.json' with { type: 'json' };
import nouns from './en/nouns.json' with { type: 'json' };
import openPoints from './en/open-points.json' with { type: 'json' };
import permissions from './en/permissions.json' with { type: 'json' };
import policies from './en/policies.json' with { type: 'json' };
import progress from './en/progress.json' with { type: 'json' };
import provenance from './en/provenance.json' with { type: 'json' };
import queue from './en/queue.json' with { type: 'json' };
import reasons from './en/reasons.json' with { type: 'json' };
import receipts from './en/receipts.json' with { type: 'json' };
import redaction from './en/redaction.json' with { type: 'json' };
import reportCli from './en/report-cli.json' with { type: 'json' };
import reports from './en/reports.json' with { type: 'json' };
import revision from './en/revision.json' with { type: 'json' };
import roles from './en/roles.json' with { type: 'json' };
import session from './en/session.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import simulator from './en/simulator.json' with { type: 'json' };
import summary from './en/summary.json' with { type: 'json' };
import tables from './en/tables.json' with { type: 'json' };
import timeline from './en/timeline.json' with { type: 'json' };

/** An area of the catalogue is a file; its name is the first part of the keys. */
export const en = {
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
