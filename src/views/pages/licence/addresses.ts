export const licenceHref = '/admin/licence';
export const clockHref = '/admin/licence/clock';
export const requestHref = '/admin/licence/request';
export const requestFileHref = '/admin/licence/request/file';
