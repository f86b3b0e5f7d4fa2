import { Secret, TOTP } from 'otpauth';
import { origin, type TestApp } from './app.ts';

/** A browser: it keeps cookies, sends its origin with forms, and comes from an address. */
export interface Visitor {
  readonly cookies: Map<string, string>;
  get(path: string): Promise<Response>;
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
}

export interface VisitorOptions {
  readonly address?: string;
  readonly agent?: string;
  readonly language?: string;
  readonly https?: boolean;
}

export function visitor(
  box: TestApp,
  { address = '10.0.0.1', agent = 'test', language = 'en', https = false }: VisitorOptions = {},
): Visitor {
  const cookies = new Map<string, string>();
  const base = https ? origin.replace('http:', 'https:') : origin;
  const ask = async (method: string, path: string, body?: URLSearchParams) => {
    const response = await box.app.request(
      `${base}${path}`,
      {
        method,
        headers: {
          'accept-language': language,
          'user-agent': agent,
          ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
          ...(method !== 'GET' && { origin: base }),
        },
        ...(body && { body }),
      },
      { incoming: { socket: { remoteAddress: address } } } as never,
    );
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line) || value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    cookies,
    get: (path) => ask('GET', path),
    post: (path, fields = {}) => ask('POST', path, new URLSearchParams(fields)),
  };
}

/** What the authenticator app shows at this moment. */
export function codeOf(seed: string, now: Date): string {
  return new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: now.getTime() });
}

/** The value of a hidden field in a page. */
export function hidden(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
}

/** The key of an authenticator app, as a page shows it. */
export function seedIn(page: string): string {
  return (/class="seed">([^<]*)</.exec(page)?.[1] ?? '').replaceAll(' ', '');
}

/** The recovery codes that a page shows. */
export function codesIn(page: string): string[] {
  return [...page.matchAll(/<code>([0-9A-Z-]{19})<\/code>/g)].map(([, code]) => code ?? '');
}
