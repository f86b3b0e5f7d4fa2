/** Where the pages of policies are. */
export const policiesHref = '/admin/policies';
export const newPolicyHref = `${policiesHref}/new`;

export function policyHref(id: string): string {
  return `${policiesHref}/${encodeURIComponent(id)}`;
}

export function policyDevicesHref(id: string): string {
  return `${policyHref(id)}/devices`;
}

export function copyHref(id: string): string {
  return `${newPolicyHref}?copy=${encodeURIComponent(id)}`;
}

export function deletionHref(id: string): string {
  return `${policyHref(id)}/deletion`;
}
