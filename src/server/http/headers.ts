import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { HttpEnv } from './env.ts';

/**
 * The answer's security headers. Scripts, styles, fonts and requests come from this box alone, nothing inline (SPEC K2);
 * `data:` pictures are the small icons inside the stylesheet. Referrer-Policy must not be `no-referrer`: browsers would
 * then send `Origin: null` with forms, which the origin check refuses.
 */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  strictTransportSecurity: false,
});

/** Once somebody came encrypted, their browser is to come so for a year; over plain HTTP browsers ignore the header. */
export const staysEncrypted = createMiddleware<HttpEnv>(async (c, next) => {
  await next();
  if (c.var.sender.encrypted) c.res.headers.set('strict-transport-security', 'max-age=31536000');
});

/** Session text must not stay in a browser's or a proxy's cache; assets say otherwise themselves. */
export const noStore = createMiddleware<HttpEnv>(async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
});
