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
  // TLS is not this issue's: over plain HTTP the header would be ignored, and over a customer's proxy it is theirs.
  strictTransportSecurity: false,
});

/** Session text must not stay in a browser's or a proxy's cache; assets say otherwise themselves. */
export const noStore = createMiddleware<HttpEnv>(async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
});
