import type { PolicyRow } from '../../../db/queries/policies.ts';

/** What a policy decides by (SPEC A6, B4). */
export type PolicySwitches = Pick<PolicyRow, 'reports' | 'insights' | 'enforced' | 'stillAsks'>;

/**
 * What a policy means for the person at a device (SPEC A6, B1, B4), where incoming summaries are on:
 * - `off`: both switches are needed, and one is off: the policy opens nothing and takes nothing from anybody;
 * - `free`: the device's own setting decides whether to ask, and the person may switch it off;
 * - `asks`: the device's own setting decides whether to ask, and the person cannot switch it off;
 * - `silent`: nobody is asked, and nobody can switch it off.
 */
export const policyEffects = ['off', 'free', 'asks', 'silent'] as const;
export type PolicyEffect = (typeof policyEffects)[number];

export function effectOf({ reports, insights, enforced, stillAsks }: PolicySwitches): PolicyEffect {
  if (!reports || !insights) return 'off';
  if (!enforced) return 'free';
  return stillAsks ? 'asks' : 'silent';
}

/** A switch that is on and does nothing, since it needs another one. */
export const policyWarnings = ['insights-without-reports', 'enforced-without-both', 'still-asks-unenforced'] as const;
export type PolicyWarning = (typeof policyWarnings)[number];

export function warningsOf({ reports, insights, enforced, stillAsks }: PolicySwitches): PolicyWarning[] {
  const idle: Readonly<Record<PolicyWarning, boolean>> = {
    'insights-without-reports': insights && !reports,
    'enforced-without-both': enforced && !(reports && insights),
    'still-asks-unenforced': stillAsks && !enforced,
  };
  return policyWarnings.filter((warning) => idle[warning]);
}
