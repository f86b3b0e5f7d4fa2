import type { Context } from 'hono';
import type { HttpEnv } from './env.ts';

/**
 * Pieces of text as an answer, each made when the reader is ready for it; nothing more is made for one who has gone.
 * A failure on the way cuts the answer off, so that nobody takes a part for the whole.
 */
export function stream(c: Context<HttpEnv>, pieces: AsyncGenerator<string>, headers: Readonly<Record<string, string>>): Response {
  const encoder = new TextEncoder();
  const { ctx } = c.var;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        ctx.log.error({ err: error, path: c.req.path }, 'an answer was cut off');
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return c.body(body, 200, headers);
}

/** Headers of an answer that the browser saves under this name. */
export function attachment(name: string, type: string): Record<string, string> {
  return { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
}
