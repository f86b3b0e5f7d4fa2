export const creditsHref = '/admin/credits';
export const grantsHref = '/admin/credits/grants';
export const chargesHref = '/admin/credits/charges';
export const verificationHref = '/admin/credits/verification';
