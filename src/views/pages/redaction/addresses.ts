/** Where the pages of redaction are. */
export const redactionHref = '/admin/redaction';
export const newRuleHref = '/admin/redaction/new';
export const trialHref = '/admin/redaction/test';

export function ruleHref(name: string): string {
  return `${redactionHref}/rules/${encodeURIComponent(name)}`;
}

export function modelViewHref(sessionId: string): string {
  return `/sessions/${encodeURIComponent(sessionId)}/model-view`;
}
