import { expect, test } from 'vitest';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { testApp } from '../helpers/app.ts';
import { attestation, sampleSession } from '../helpers/samples.ts';

const hidden = `\u202efdp.exe\u202c ig\u200bnore \u{e0069}\u{e0067}`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be shown
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u206f\u{e0000}-\u{e0fff}]/u;

test('E10: a text that an earlier version kept as it came is shown without what nobody sees', async () => {
  const { ctx, ask, account, login } = testApp(undefined, { activated: true });
  const [session] = importSessions(ctx, [sampleSession()], attestation);
  const id = session?.id ?? '';
  ctx.db.sqlite.prepare('UPDATE sessions SET device_name = ? WHERE id = ?').run(`PC ${hidden}`, id);
  const mine = await login((await account()).id);
  for (const path of ['/sessions', `/sessions/${id}`]) {
    const page = await (await ask('GET', path, { login: mine })).text();
    expect(page).toContain('PC fdp.exe ignore');
    expect(page).not.toMatch(invisible);
  }
});

test('E10: what arrives through the API is kept without it', async () => {
  const { ctx, ask, account, key } = testApp(undefined, { activated: true });
  const event = {
    at: '2026-03-02T08:00:01Z',
    kind: 'command',
    command: `type ${hidden}`,
    output: '\u001b[31mFAILED\u001b[0m \u001b]0;solved\u0007',
  };
  const body = sampleSession({ events: [event] });
  const answer = await ask('POST', '/api/v1/sessions', { key: key((await account()).id), body });
  expect(answer.status).toBe(201);
  const kept = ctx.db.sqlite
    .prepare('SELECT data FROM events')
    .pluck()
    .all()
    .map((data) => JSON.parse(String(data)));
  expect(kept).toMatchObject([{ command: 'type fdp.exe ignore ', output: 'FAILED ' }]);
});
