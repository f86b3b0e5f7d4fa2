import { readdirSync, readFileSync } from 'node:fs';

/** Greatest resident set so far, in megabytes. */
export function peakOf(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes ?? 0) / 1024);
}

/** That of the child which writes; 0: there is none. */
export function writerOf(server: number): number {
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const isChild = new RegExp(`^PPid:\\s+${server}$`, 'm').test(readFileSync(`/proc/${name}/status`, 'utf8'));
      if (isChild && readFileSync(`/proc/${name}/environ`, 'utf8').includes('DEBRIEF_RENDER_CHILD=1')) return peakOf(Number(name));
    } catch {
      // It has ended since.
    }
  }
  return 0;
}
