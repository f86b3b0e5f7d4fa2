import { expect, it } from 'vitest';
import { readConfig, unknownSettings } from '../../../src/server/app/config.ts';
import { Failure } from '../../../src/server/kit/errors.ts';

it('names every fault at once', () => {
  const read = () => readConfig({ HOME: '/home/ana', DEBRIEF_PORT: '99999', DEBRIEF_LOG_LEVEL: 'loud' });
  expect(read).toThrow(Failure);
  expect(read).toThrow(/DEBRIEF_PORT.*DEBRIEF_LOG_LEVEL/s);
});

it('finds settings that are none', () => {
  expect(unknownSettings({ DEBRIEF_PROT: '1', DEBRIEF_PORT: '1', OTHER: 'x' })).toEqual(['DEBRIEF_PROT']);
});

it('takes defaults, an empty variable counting as unset', () => {
  const config = readConfig({ XDG_DATA_HOME: '/data', DEBRIEF_PORT: '' });
  expect(config).toMatchObject({ dataFolder: '/data/debrief', host: '127.0.0.1', port: 8420, model: null, logLevel: 'info' });
});
