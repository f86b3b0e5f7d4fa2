import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Box, makeBox as realBox } from '../helpers/box.ts';
import { sampleEvents, sampleSession } from '../helpers/samples.ts';
import { program } from '../helpers/vendor-build.ts';

/** A data folder without a model: the server says so and writes what it can without one. */
function makeBox(below = ''): Box {
  const box = realBox({ DEBRIEF_MODEL_DIR: '/nonexistent/models' }, below);
  onTestFinished(box.remove);
  return box;
}

function recording(folder: string): string {
  const file = join(folder, 'session.json');
  writeFileSync(file, JSON.stringify(sampleSession({ events: sampleEvents(5), end: '2026-03-02T08:10:00Z' })));
  return file;
}

const secret = 'correct horse battery';

describe('refused, with the exit code that the help tells', () => {
  it.each<[args: string[], code: number, said: RegExp]>([
    [['fly'], 2, /unknown command/],
    [['import', '/nope.json', '--basis', 'consent'], 3, /\/nope\.json/],
    [['key', 'create', '--user', 'nobody@example.com', '--name', 'x'], 3, /nobody@example\.com/],
    [['user', 'add', 'ana@example.com'], 2, /password/i],
  ])('debrief %j', async (args, code, said) => {
    const result = await makeBox().run(args);
    expect(result.err).toMatch(said);
    expect(result.code).toBe(code);
  });

  it('a second server on the same folder names the first', async () => {
    const box = makeBox();
    const { child } = await box.serve();
    const second = await box.run(['serve']);
    expect(second.code).toBe(4);
    expect(second.err).toContain(String(child.pid));
  });
});

describe('without a server', () => {
  it('takes the lock, works, and lets go', async () => {
    const box = makeBox();
    expect((await box.run(['user', 'add', 'ana@example.com'], `${secret}\n`)).code).toBe(0);
    expect((await box.run(['user', 'add', 'ana@example.com'], `${secret}\n`)).code).toBe(1);
    const imported = await box.run(['import', recording(box.folder), '--basis', 'sample']);
    expect(imported).toMatchObject({ code: 0 });
    expect(imported.out).toMatch(/json: session \S+ was not captured/);
    expect(imported.err).toMatch(
      /AI features are not activated for the company\. Activate AI features .*debrief setting set aiFeatures=on/,
    );
    expect(imported.err).toMatch(/receipt R-/);
    const untold = await box.run(['import', recording(box.folder)]);
    expect(untold).toMatchObject({ code: 2, err: expect.stringMatching(/Basis of consent/) });
    expect((await box.run(['audit', 'verify'])).out).toMatch(/^intact: \d+ records/);
    expect(existsSync(join(box.folder, 'debrief.pid'))).toBe(false);
  });
});

describe('whoever reads', () => {
  it('may stop reading: the command ends quietly', async () => {
    const child = spawn(process.execPath, [program, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect({ code, said }).toEqual({ code: 0, said: '' });
  });

  it('is spoken to in the language of the system; what scripts read stays as it is', async () => {
    const box = realBox({ DEBRIEF_LANGUAGE: '', LC_ALL: 'de_DE.UTF-8', DEBRIEF_MODEL_DIR: '/nonexistent/models' });
    onTestFinished(box.remove);
    expect((await box.run(['audit', 'verify'])).out).toMatch(/^unversehrt: \d+ Eintr/);
    expect((await box.run(['key', 'create', '--user', 'nobody@example.com', '--name', 'x'])).err).toMatch(
      /^debrief: Nicht gefunden: Das Konto nobody@/,
    );
    expect((await box.run(['fly'])).err).toMatch(/^Fehler: unbekannter Befehl „fly“/);
    const models = JSON.parse((await box.run(['model', 'list', '--json'])).out);
    expect(models.models[0]).toMatchObject({ status: expect.stringMatching(/^(measured|listed)$/), here: 'missing' });
  });
});

describe('with a server', () => {
  it('every command goes through its socket, and it is the only writer', async () => {
    const box = makeBox();
    await box.activate('PC-17');
    const { url, child } = await box.serve();
    expect(statSync(join(box.folder, 'debrief.sock')).mode & 0o777).toBe(0o600);
    expect((await box.run(['user', 'add', 'ana@example.com'], `${secret}\n`)).code).toBe(0);
    const { out: key } = await box.run(['key', 'create', '--user', 'ana@example.com', '--name', 'feed']);
    expect(key).toMatch(/^dbk_\S{43}\n$/);
    const imported = await box.run(['import', recording(box.folder), '--basis', 'sample', '--json', '--wait']);
    expect(imported.err).toMatch(/summary done/);
    const { sessions } = JSON.parse(imported.out) as { sessions: { id: string }[] };
    const summary = await fetch(`${url}/api/v1/sessions/${sessions[0]?.id}/summary`, {
      headers: { authorization: `Bearer ${key.trim()}` },
    });
    expect(await summary.json()).toMatchObject({
      state: 'done',
      summary: { content: { origin: expect.stringMatching(/template|extract/) } },
    });

    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    for (const left of ['debrief.sock', 'debrief.pid', 'debrief.db-wal']) expect(existsSync(join(box.folder, left))).toBe(false);
  });

  it('nobody but the socket is the operator, whatever a request says', async () => {
    const { url } = await makeBox().serve();
    for (const headers of [{}, { local: 'true', 'x-local': 'true', host: 'debrief' }, { 'x-forwarded-for': '127.0.0.1' }]) {
      expect((await fetch(`${url}/api/v1/queue?local=true`, { headers })).status).toBe(401);
    }
  });

  it('a folder whose path is longer than a socket address holds works as well', async () => {
    const box = makeBox('long'.repeat(40));
    await box.serve();
    expect((await box.run(['audit', 'verify'])).code).toBe(0);
    expect((await box.run(['key', 'create', '--user', 'nobody@example.com', '--name', 'x'])).code).toBe(3);
  });

  it('an upload over the limit is refused while it is still on its way', async () => {
    const box = makeBox();
    const { url } = await box.serve();
    await box.run(['user', 'add', 'ana@example.com'], `${secret}\n`);
    const { out: key } = await box.run(['key', 'create', '--user', 'ana@example.com', '--name', 'feed']);
    expect(await endlessUpload(`${url}/api/v1/imports?basis=sample`, key.trim())).toBe(413);
    expect((await fetch(`${url}/api/v1/health`)).status).toBe(200);
  });
});

/** Sends until it is answered or cut off; announces no length. */
function endlessUpload(url: string, key: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', headers: { authorization: `Bearer ${key}` } }, (incoming) => {
      clearInterval(sending);
      resolve(incoming.statusCode ?? 0);
      outgoing.destroy();
    });
    outgoing.on('error', reject);
    const sending = setInterval(() => outgoing.writable && outgoing.write(Buffer.alloc(4 * 1024 * 1024)), 20);
  });
}
