/** Where the pages of rules that name applications are. */
export const applicationsHref = '/admin/applications';
export const applicationTrialHref = `${applicationsHref}/test`;

export const applicationExportHref = `${applicationsHref}/export`;
export const applicationImportsHref = `${applicationsHref}/imports`;

/** Rules stand one step deeper, so that none is mistaken for the trial. */
export function applicationRuleHref(id: string): string {
  return `${applicationsHref}/rules/${encodeURIComponent(id)}`;
}
