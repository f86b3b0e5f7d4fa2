import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/**
 * Threads for the model: the cores this process may really use. One thread more than that makes decoding fifty times
 * slower (the workers spin at a barrier), so a container's CPU quota counts as well as its CPU set.
 */
export function threadsFor(cores = availableParallelism(), quota = cgroupCores()): number {
  return Math.max(1, Math.floor(Math.min(cores, quota ?? cores)));
}

/** CPU quota of the nearest cgroup v2, in cores; null without one. Source: kernel docs, cgroup-v2, cpu.max. */
export function cgroupCores(file = '/sys/fs/cgroup/cpu.max'): number | null {
  try {
    const [quota, period] = readFileSync(file, 'utf8').trim().split(/\s+/).map(Number);
    return quota && period ? quota / period : null;
  } catch {
    return null;
  }
}
