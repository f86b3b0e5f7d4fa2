/** Every place that a menu leads to: its address, and the menu it stands in. Its words: catalogue `nav.<place>`. */
export const places = {
  insights: { href: '/insights', menu: 'data' },
  sessions: { href: '/sessions', menu: 'data' },
  openPoints: { href: '/open-points', menu: 'data' },
  reports: { href: '/reports', menu: 'data' },
  exports: { href: '/exports', menu: 'data' },
  queue: { href: '/queue', menu: 'data' },
  accounts: { href: '/admin/accounts', menu: 'admin' },
  groups: { href: '/admin/groups', menu: 'admin' },
  devices: { href: '/admin/devices', menu: 'admin' },
  policies: { href: '/admin/policies', menu: 'admin' },
  modules: { href: '/admin/modules', menu: 'admin' },
  roles: { href: '/admin/roles', menu: 'admin' },
  keys: { href: '/admin/keys', menu: 'admin' },
  ai: { href: '/admin/ai', menu: 'admin' },
  issueTypes: { href: '/admin/issue-types', menu: 'admin' },
  applications: { href: '/admin/applications', menu: 'admin' },
  redaction: { href: '/admin/redaction', menu: 'admin' },
  credits: { href: '/admin/credits', menu: 'admin' },
  licence: { href: '/admin/licence', menu: 'admin' },
  settings: { href: '/admin/settings', menu: 'admin' },
  receipts: { href: '/admin/receipts', menu: 'admin' },
  audit: { href: '/admin/audit', menu: 'admin' },
  account: { href: '/account', menu: 'own' },
  ownPassword: { href: '/account/password', menu: 'own' },
  ownFactor: { href: '/account/factor', menu: 'own' },
  ownLogins: { href: '/account/logins', menu: 'own' },
  ownKeys: { href: '/account/keys', menu: 'own' },
} as const satisfies Record<string, { readonly href: string; readonly menu: 'data' | 'admin' | 'own' }>;

export type Place = keyof typeof places;

/** Those of `open` that stand in this menu, in its order. */
export function placesIn(menu: 'data' | 'admin' | 'own', open: readonly Place[]): Place[] {
  return (Object.keys(places) as Place[]).filter((place) => places[place].menu === menu && open.includes(place));
}
