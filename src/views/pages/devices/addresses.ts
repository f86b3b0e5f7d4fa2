/** Where the pages of devices are. */
export const devicesHref = '/admin/devices';
export const newDeviceHref = `${devicesHref}/new`;
export const changesHref = `${devicesHref}/changes`;
export const exportHref = `${devicesHref}/export`;
export const importsHref = `${devicesHref}/imports`;
export const deviceGroupsHref = '/admin/device-groups';

export function deviceHref(id: string): string {
  return `${devicesHref}/${encodeURIComponent(id)}`;
}

export function deviceGroupHref(id: string): string {
  return `${deviceGroupsHref}/${encodeURIComponent(id)}`;
}
