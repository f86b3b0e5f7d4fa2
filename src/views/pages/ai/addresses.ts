export const aiHref = '/admin/ai';
export const activationHref = '/admin/ai/activation';
export const aiResetHref = '/admin/ai/reset';
export const simulatorHref = '/admin/ai/simulator';
