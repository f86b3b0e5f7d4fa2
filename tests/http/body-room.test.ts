import { describe, expect, it } from 'vitest';
import { createBodyRoom, room } from '../../src/server/http/body-room.ts';
import { refusal, testApp } from '../helpers/app.ts';

const megabyte = 1024 * 1024;

describe('room for large bodies', () => {
  it('is refused beyond what one sender may fill, while others still have theirs', () => {
    const bodies = createBodyRoom();
    const own = [bodies.take('account:1', room.each - megabyte), bodies.take('account:1', megabyte)];
    expect(() => bodies.take('account:1', 1)).toThrow('request.busy');
    expect(() => bodies.take('account:2', megabyte).free()).not.toThrow();
    for (const taken of own) taken.free();
    expect(() => bodies.take('account:1', room.each)).not.toThrow();
  });

  it('is refused to everybody beyond what there is', () => {
    const bodies = createBodyRoom();
    for (let n = 0; n < room.all / room.each; n++) bodies.take(`account:${n}`, room.each);
    expect(() => bodies.take('account:9', 1)).toThrow('request.busy');
  });
});

describe('uploads side by side', () => {
  it('are refused with a time to come again once the memory for them is full, and taken when it is free', async () => {
    const box = testApp();
    const key = box.key((await box.account()).id, ['sessions.capture']);
    const letGo: (() => void)[] = [];
    /** A body that is announced and does not come; `app.request` reads it as it is sent. */
    const upload = () => {
      const body = new ReadableStream({
        start(controller) {
          letGo.push(() => controller.close());
        },
      });
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' };
      return box.app.request('http://box.test/api/v1/imports', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    };
    const waiting = [upload(), upload()];
    await new Promise((later) => setTimeout(later, 50));
    const third = await upload();
    expect(third.status).toBe(503);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await refusal(third)).code).toBe('request.busy');

    const small = await box.ask('POST', '/api/v1/sessions', { key, body: {}, headers: { 'content-length': '2' } });
    expect(small.status).toBe(400);

    for (const close of letGo) close();
    for (const response of await Promise.all(waiting)) expect(response.status).toBeLessThan(500);
    const after = upload();
    letGo.at(-1)?.();
    expect((await after).status).not.toBe(503);
  });
});
