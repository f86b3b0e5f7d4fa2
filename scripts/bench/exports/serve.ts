import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

export interface Served {
  readonly pid: number;
  /** Milliseconds until the list of summaries was there. */
  page(): Promise<number>;
  /** Asks for an export of everything; its id. */
  ask(format: string): Promise<string>;
  look(id: string): Promise<{ state: string; file: { bytes: number } | null; summaries: { written: number } }>;
  stop(): void;
}

const who = { email: 'bench@example.com', password: 'correct horse battery' };

/** The built program on a data folder, and somebody signed in. */
export async function serve(program: string, folder: string): Promise<Served> {
  const env = { ...process.env, DEBRIEF_DATA: folder, DEBRIEF_PORT: '0', DEBRIEF_LOG_LEVEL: 'warn', DEBRIEF_LANGUAGE: 'en' };
  const added = spawnSync(process.execPath, [program, 'account', 'add', who.email, '--name', 'Bench', '--role', 'administrator'], {
    env,
    input: `${who.password}\n`,
  });
  if (added.status !== 0) console.error(String(added.stderr));
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await addressIn(child.stdout);
  const cookie = await signedIn(url);
  const headers = { cookie, origin: url };
  return {
    pid: child.pid ?? 0,
    async page() {
      const begun = performance.now();
      const answer = await fetch(`${url}/insights`, { headers });
      await answer.text();
      if (answer.status !== 200) throw new Error(`the page answers ${answer.status}`);
      return performance.now() - begun;
    },
    async ask(format) {
      const body = new URLSearchParams({ scope: 'all', format, into: '' });
      const answer = await fetch(`${url}/exports`, { method: 'POST', headers, body, redirect: 'manual' });
      return answer.headers.get('location')?.split('/').at(-1) ?? '';
    },
    look: async (id) => {
      const page = await (await fetch(`${url}/exports/${id}/live`, { headers })).text();
      const state = ['writing', 'waiting', 'failed'].find((one) => page.includes(told[one as keyof typeof told])) ?? 'done';
      const [, written = '0'] = /Written: ([\d,]+)/.exec(page) ?? [];
      const [, size = '0', unit = 'MB'] = /\(([\d.]+) (kB|MB|GB)\)/.exec(page) ?? [];
      const bytes = Number(size) * { kB: 1e3, MB: 1e6, GB: 1e9 }[unit as 'kB' | 'MB' | 'GB'];
      return { state, file: { bytes }, summaries: { written: Number(written.replace(',', '')) } };
    },
    stop: () => void child.kill(),
  };
}

const told = { writing: 'files are being written', waiting: 'waits for its turn', failed: 'ended without a file' };

async function addressIn(lines: NodeJS.ReadableStream): Promise<string> {
  let read = '';
  for (;;) {
    const [piece] = await once(lines, 'data');
    read += String(piece);
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(read) ?? [];
    if (!url) continue;
    lines.resume();
    return url;
  }
}

async function signedIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/login`, {
    method: 'POST',
    headers: { origin: url },
    body: new URLSearchParams(who),
    redirect: 'manual',
  });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}
