import { expect, test } from 'vitest';
import { ownPath } from '../../src/server/web/next-path.ts';

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/.\\/evil.example',
  '/%2e//evil.example',
  '/a/..//evil.example',
  'https://evil.example',
  'evil.example',
])('%j leads to no other site after signing in', (wanted) => {
  expect(ownPath(wanted)).toBe('/');
});

test.each([
  ['/sessions?selected=x', '/sessions?selected=x'],
  ['/a/../account', '/account'],
])('%s leads on', (wanted, path) => {
  expect(ownPath(wanted)).toBe(path);
});
