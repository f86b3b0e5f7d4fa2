import account from './de/account.json' with { type: 'json' };
import accounts from './de/accounts.json' with { type: 'json' };
import ai from './de/ai.json' with { type: 'json' };
import api from './de/api.json' with { type: 'json' };
import app from './de/app.json' with { type: 'json' };
import applications from './de/applications.json' with { type: 'json' };
import audit from './de/audit.json' with { type: 'json' };
import cli from './de/cli.json' with { type: 'json' };
import consent from './de/consent.json' with { type: 'json' };
import credits from './de/credits.json' with { type: 'json' };
import decision from './de/decision.json' with { type: 'json' };
import demo from './de/demo.json' with { type: 'json' };
import devices from './de/devices.json' with { type: 'json' };
import eligibility from './de/eligibility.json' with { type: 'json' };
import empty from './de/empty.json' with { type: 'json' };
import error from './de/error.json' with { type: 'json' };
import errors from './de/errors.json' with { type: 'json' };
import evaluation from './de/evaluation.json' with { type: 'json' };
import exportList from './de/export-list.json' with { type: 'json' };
import exportTexts from './de/exports.json' with { type: 'json' };
import factor from './de/factor.json' with { type: 'json' };
import fields from './de/fields.json' with { type: 'json' };
import flag from './de/flag.json' with { type: 'json' };
import form from './de/form.json' with { type: 'json' };
import groups from './de/groups.json' with { type: 'json' };
import imports from './de/imports.json' with { type: 'json' };
import insightCli from './de/insight-cli.json' with { type: 'json' };
import insights from './de/insights.json' with { type: 'json' };
import invite from './de/invite.json' with { type: 'json' };
import issueTypes from './de/issue-types.json' with { type: 'json' };
import keys from './de/keys.json' with { type: 'json' };
import kind from './de/kind.json' with { type: 'json' };
import late from './de/late.json' with { type: 'json' };
import licences from './de/licences.json' with { type: 'json' };
import list from './de/list.json' with { type: 'json' };
import login from './de/login.json' with { type: 'json' };
import logins from './de/logins.json' with { type: 'json' };
import models from './de/models.json' with { type: 'json' };
import modules from './de/modules.json' with { type: 'json' };
import nav from './de/nav.json' with { type: 'json' };
import nouns from './de/nouns.json' with { type: 'json' };
import openPoints from './de/open-points.json' with { type: 'json' };
import permissions from './de/permissions.json' with { type: 'json' };
import policies from './de/policies.json' with { type: 'json' };
import progress from './de/progress.json' with { type: 'json' };
import provenance from './de/provenance.json' with { type: 'json' };
import queue from './de/queue.json' with { type: 'json' };
import reasons from './de/reasons.json' with { type: 'json' };
import receipts from './de/receipts.json' with { type: 'json' };
import redaction from './de/redaction.json' with { type: 'json' };
import reportCli from './de/report-cli.json' with { type: 'json' };
import reports from './de/reports.json' with { type: 'json' };
import revision from './de/revision.json' with { type: 'json' };
import roles from './de/roles.json' with { type: 'json' };
import session from './de/session.json' with { type: 'json' };
import settings from './de/settings.json' with { type: 'json' };
import simulator from './de/simulator.json' with { type: 'json' };
import summary from './de/summary.json' with { type: 'json' };
import tables from './de/tables.json' with { type: 'json' };
import timeline from './de/timeline.json' with { type: 'json' };

/** An area of the catalogue is a file; its name is the first part of the keys. */
export const de = {
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
