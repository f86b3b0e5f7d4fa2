import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8, zipSync } from 'fflate';
import { onTestFinished } from 'vitest';

export interface PackageIndex {
  /** Names of the wheels that were downloaded, in order. */
  readonly downloaded: string[];
}

/** A wheel of one package with these members, as pip accepts it. */
export function wheel(name: string, members: Record<string, Uint8Array>): Buffer {
  const info = `${name}-1.0.dist-info`;
  const files = {
    ...members,
    [`${info}/METADATA`]: strToU8(`Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n`),
    [`${info}/WHEEL`]: strToU8('Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n'),
    [`${info}/RECORD`]: strToU8(''),
  };
  return Buffer.from(zipSync(files));
}

/**
 * A package index on this machine, for the machine's real pip: the variables that lead it there are set until the test
 * ends. `answer: false` accepts connections and says nothing.
 */
export async function packageIndex(wheels: Record<string, Buffer>, { answer = true } = {}): Promise<PackageIndex> {
  const downloaded: string[] = [];
  const server = createServer((request, response) => {
    if (!answer) return;
    const [, kind, name = ''] = (request.url ?? '').split('/');
    const found = wheels[name.replace(/-1\.0-py3-none-any\.whl$/, '').replaceAll('-', '_')];
    if (!found) return void response.writeHead(404).end();
    if (kind === 'files') {
      downloaded.push(name.replace(/-1\.0.*/, ''));
      return void response.end(found);
    }
    const file = `${name.replaceAll('-', '_')}-1.0-py3-none-any.whl`;
    const hash = createHash('sha256').update(found).digest('hex');
    response.setHeader('content-type', 'text/html');
    response.end(`<!DOCTYPE html><html><body><a href="/files/${file}#sha256=${hash}">${file}</a></body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  setVariables({
    PIP_INDEX_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/simple/`,
    PIP_CONFIG_FILE: '/dev/null',
    PIP_FIND_LINKS: '',
    PIP_EXTRA_INDEX_URL: '',
    PIP_NO_INDEX: '0',
    NO_PROXY: '127.0.0.1',
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { downloaded };
}

export function setVariables(variables: Record<string, string>): void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  onTestFinished(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
}
