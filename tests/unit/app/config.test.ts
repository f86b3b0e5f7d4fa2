import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/server/app/config.ts';
import { boxWarnings } from '../../../src/server/domain/settings/combinations.ts';
import { Failure } from '../../../src/server/kit/errors.ts';

const home = { HOME: '/home/ana' };

function faultsOf(env: Record<string, string>) {
  try {
    readConfig({ ...home, ...env });
  } catch (error) {
    return (error as Failure<'settings.invalid'>).params.faults;
  }
  return [];
}

it('names every fault at once: values and combinations', () => {
  const faults = faultsOf({
    DEBRIEF_PORT: '99999',
    DEBRIEF_LOG_LEVEL: 'loud',
    DEBRIEF_TRUSTED_PROXIES: '0.0.0.0/0',
    DEBRIEF_TIME_ZONE: 'Mars',
  });
  expect(faults).toMatchObject([
    { at: 'DEBRIEF_PORT', reason: 'too-large', limit: 65535, found: '99999' },
    { at: 'DEBRIEF_LOG_LEVEL', reason: 'none-of' },
    { at: 'DEBRIEF_TIME_ZONE', reason: 'no-time-zone' },
    { at: 'DEBRIEF_TRUSTED_PROXIES', reason: 'setting.trusts-everybody' },
    { at: 'DEBRIEF_TRUSTED_PROXIES', reason: 'setting.out-of-reach' },
  ]);
});

it.each([
  ['DEBRIEF_PORT', 'eighty', 'no-number'],
  ['DEBRIEF_PORT', '-1', 'no-number'],
  ['DEBRIEF_PORT', '1e3', 'no-number'],
  ['DEBRIEF_HOST_NAMES', 'https://debrief.example.com', 'setting.no-host-name'],
  ['DEBRIEF_HOST_NAMES', 'debrief.example.com:443', 'setting.no-host-name'],
  ['DEBRIEF_HOST_NAMES', '*', 'setting.no-host-name'],
  ['DEBRIEF_TRUSTED_PROXIES', 'proxy.example.com', 'setting.no-network'],
  ['DEBRIEF_TRUSTED_PROXIES', '127.0.0.0/33', 'setting.no-network'],
  ['DEBRIEF_TRUSTED_PROXIES', '::1/129', 'setting.no-network'],
  ['DEBRIEF_TRUSTED_PROXIES', '127.0.0.1, 10.0.0.5', 'setting.out-of-reach'],
  ['DEBRIEF_MODEL_MIRROR', 'ftp://mirror', 'no-address'],
  ['DEBRIEF_MODEL_MIRROR', 'https://ana:secret@mirror.example.com/', 'setting.address-with-password'],
  ['DEBRIEF_MODEL_MIRROR', 'https://mirror.example.com/?file=', 'setting.address-with-query'],
])('refuses %s=%s: %s', (name, value, reason) => {
  expect(faultsOf({ [name]: value })).toMatchObject([{ at: name, reason }]);
});

describe('a name that is no setting', () => {
  it.each([
    ['DEBRIEF_PROT', 'DEBRIEF_PORT'],
    ['DEBRIEF_LOGLEVEL', 'DEBRIEF_LOG_LEVEL'],
    ['DEBRIEF_DATA_DIR', 'DEBRIEF_DATA'],
  ])('%s is told, with %s beside it', (name, meant) => {
    expect(readConfig({ [name]: '1', OTHER: 'x' }).unknown).toEqual([{ at: name, reason: 'setting.misspelt', detail: meant }]);
  });

  it('is told alone where none is near; what is one, or is made by ourselves, is not told', () => {
    const env = { DEBRIEF_COLOUR_OF_THE_WALLS: 'blue', DEBRIEF_PORT: '1', DEBRIEF_RUNTIME: '/x', DEBRIEF_ENGINE_CHILD: '1' };
    expect(readConfig(env).unknown).toEqual([{ at: 'DEBRIEF_COLOUR_OF_THE_WALLS', reason: 'setting.no-setting' }]);
  });
});

it.each([
  [{}, 0],
  [{ DEBRIEF_HOST: '0.0.0.0' }, 1],
  [{ DEBRIEF_HOST: '0.0.0.0', DEBRIEF_HOST_NAMES: 'debrief.example.com' }, 0],
  [{ DEBRIEF_TRUSTED_PROXIES: '127.0.0.1' }, 1],
])('with %j it warns %i times of names that nobody gave', (env, warnings) => {
  expect(boxWarnings(readConfig({ ...home, ...env }))).toHaveLength(warnings);
});

it('takes defaults, an empty variable counting as unset, and reads lists', () => {
  const config = readConfig({ ...home, XDG_DATA_HOME: '/data', DEBRIEF_PORT: '', DEBRIEF_HOST_NAMES: 'A.example, b.example ' });
  expect(config).toMatchObject({
    dataFolder: '/data/debrief',
    modelFolder: '/home/ana/.cache/debrief/models',
    host: '127.0.0.1',
    port: 8420,
  });
  expect(config).toMatchObject({ model: null, logLevel: 'info', trustedProxies: [], hostNames: ['a.example', 'b.example'] });
  expect(config).toMatchObject({ given: ['hostNames'], pinned: {} });
});

it('pins a setting of the company', () => {
  expect(readConfig({ ...home, DEBRIEF_LOGIN_IDLE_MINUTES: '15' })).toMatchObject({ pinned: { loginIdleMinutes: 15 } });
});

it('refuses with a failure of the closed list', () => {
  expect(() => readConfig({ DEBRIEF_PORT: 'x' })).toThrow(Failure);
});
