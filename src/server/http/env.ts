import type { IncomingMessage } from 'node:http';
import type { Ctx } from '../kit/ctx.ts';
import type { LoginGate } from './login-gate.ts';

/** What Hono carries through a request. */
export interface HttpEnv {
  Bindings: {
    /** Set by our own socket server and by commands in this process: the operator acts. */
    local?: boolean;
    /** Node's request; absent under `app.request` in tests. */
    incoming?: IncomingMessage;
  };
  Variables: {
    requestId: string;
    sender: Sender;
    bodyRoom: BodyRoom;
    /** Acts as whoever sent the request. */
    ctx: Ctx;
    /** Slows guessing down. */
    gate: LoginGate;
    /** A text of the catalogues in English, by its key. */
    english: (key: string) => string;
    /** The signed-in account, for pages. */
    viewer: Viewer | null;
  };
}

/** Memory for large bodies. */
export interface BodyRoom {
  /** Refuses (`request.busy`) a body that no memory is left for; else `free` gives its room back. */
  take(sender: string, bytes: number): { free(): void };
}

/** Where a request comes from, and whether it was encrypted on its way. */
export interface Sender {
  /** "unknown" without a connection. */
  readonly address: string;
  readonly encrypted: boolean;
}

/** The account behind a page request: whose name, language and time zone the page uses. */
export interface Viewer {
  readonly id: string;
  /** The id of the login that this browser has. */
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly timeZone: string;
}
