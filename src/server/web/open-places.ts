import type { Place } from '../../views/layouts/places.ts';
import { may } from '../domain/roles/grants.ts';
import type { Permission } from '../domain/roles/permissions.ts';
import type { Ctx } from '../kit/ctx.ts';

/** The permission that opens each place of the menus; its route's guard asks for the same. */
const permissionOf: Readonly<Record<Place, Permission>> = {
  insights: 'summaries.view',
  sessions: 'summaries.view',
  openPoints: 'summaries.view',
  reports: 'summaries.view',
  exports: 'summaries.export',
  queue: 'summaries.view',
  accounts: 'accounts.manage',
  groups: 'accounts.manage',
  devices: 'devices.manage',
  policies: 'devices.manage',
  modules: 'devices.manage',
  roles: 'accounts.manage',
  keys: 'integrations.manage',
  ai: 'settings.manage',
  issueTypes: 'settings.manage',
  applications: 'settings.manage',
  redaction: 'settings.manage',
  credits: 'credits.manage',
  licence: 'credits.manage',
  settings: 'settings.manage',
  receipts: 'audit.view',
  audit: 'audit.view',
  account: 'self',
  ownPassword: 'self',
  ownFactor: 'self',
  ownLogins: 'self',
  ownKeys: 'self',
};

/** Where the menus may lead whoever asks. */
export function openPlaces(ctx: Ctx): Place[] {
  return (Object.keys(permissionOf) as Place[]).filter((place) => may(ctx, permissionOf[place]));
}
