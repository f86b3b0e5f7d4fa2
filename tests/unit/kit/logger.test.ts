import { expect, test } from 'vitest';
import { makeLogger } from '../../../src/server/kit/logger.ts';

test('secrets are struck out, down to the second level', () => {
  const lines: string[] = [];
  const log = makeLogger('info', { write: (text) => void lines.push(text) });
  log.info(
    {
      password: 'hush1',
      login: { token: 'hush2' },
      request: { headers: { authorization: 'hush3', cookie: 'hush4' } },
      'set-cookie': 'hush5',
    },
    'x',
  );
  log.child({ key: 'hush6' }).warn({ secret: 'hush7', session: 's1' }, 'y');
  const written = lines.join('');
  expect(written).not.toContain('hush');
  expect(written.split('[secret]')).toHaveLength(8);
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ session: 's1', msg: 'y' });
});
