import { spawnSync } from 'node:child_process';

/** The system programs a check calls, and the Debian packages they come from. */
const packages: Record<string, string> = {
  unshare: 'util-linux',
  nsenter: 'util-linux',
  mount: 'mount',
  chroot: 'coreutils',
  ldd: 'libc-bin',
  ip: 'iproute2',
  curl: 'curl',
};

/** What is missing for a check, in words; null if nothing is. */
export function missing(programs: string[]): string | null {
  if (process.getuid?.() !== 0) return 'needs root (namespaces, chroot): run it by sudo or in a container with CAP_SYS_ADMIN';
  const absent = programs.filter((program) => spawnSync('which', [program]).status !== 0);
  if (absent.length === 0) return null;
  return `needs ${absent.join(', ')}: apt-get install ${[...new Set(absent.map((program) => packages[program] ?? program))].join(' ')}`;
}
