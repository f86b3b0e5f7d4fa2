import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

test('the lock knows the packages of every platform, since npm ci refuses it otherwise (node scripts/complete-lock.ts)', () => {
  const missing = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`))),
  );
  expect(missing).toEqual([]);
});

test('the lock names no registry of its own', () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
});
