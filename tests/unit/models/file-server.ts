import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FileServer {
  readonly url: string;
  /** What each request asked for: "bytes=0-9", or "all". */
  readonly asked: string[];
  /** Bytes of the body sent so far, over all requests. */
  sent(): number;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, sent: (bytes: number) => void) => void;

/** A real server on this machine; whatever path is asked for, `handle` answers. */
export async function serve(handle: Handler): Promise<FileServer> {
  const asked: string[] = [];
  let sent = 0;
  const server = createServer((request, response) => {
    asked.push(request.headers.range ?? 'all');
    handle(request, response, (bytes) => {
      sent += bytes;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/model.gguf`,
    asked,
    sent: () => sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface Manner {
  readonly etag?: string;
  /** Stops for good after this many bytes of an answer: "hang" keeps the connection open, "drop" closes it. */
  readonly stop?: (request: number) => { readonly after: number; readonly by: 'hang' | 'drop' } | null;
  readonly ranges?: boolean;
  /** Piece by piece with a pause between them, in ms. */
  readonly slow?: number;
}

/** Answers like a good file server: Range, If-Range, ETag, 206, 416; or ill-mannered where told. */
export function file(content: () => Buffer, manner: Manner = {}): Handler {
  let requests = 0;
  return (request, response, count) => {
    const bytes = content();
    const { etag = '"one"', ranges = true } = manner;
    requests += 1;
    const asked = /^bytes=(\d+)-(\d+)$/.exec(ranges ? (request.headers.range ?? '') : '');
    const same = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
    const body = asked && same ? bytes.subarray(Number(asked[1]), Number(asked[2]) + 1) : bytes;
    const head = { etag, 'content-length': body.length };
    if (asked && same) response.writeHead(206, { ...head, 'content-range': `bytes ${asked[1]}-${asked[2]}/${bytes.length}` });
    else response.writeHead(200, head);
    void send(response, body, manner.stop?.(requests) ?? null, manner.slow ?? 0, count);
  };
}

async function send(
  response: ServerResponse,
  body: Buffer,
  stop: { after: number; by: 'hang' | 'drop' } | null,
  pause: number,
  count: (bytes: number) => void,
): Promise<void> {
  const end = stop === null ? body.length : Math.min(stop.after, body.length);
  for (let at = 0; at < end; at += 65_536) {
    if (response.destroyed) return;
    const piece = body.subarray(at, Math.min(at + 65_536, end));
    response.write(piece);
    count(piece.length);
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  if (end === body.length) return void response.end();
  if (stop?.by === 'drop') setTimeout(() => response.destroy(), 20);
}
