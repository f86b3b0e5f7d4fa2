import { type ChildProcess, fork } from 'node:child_process';
import type { Mutant } from './mutants.ts';

/** The tests with something changed, one change after another. */
export interface Trials {
  /** False: every test passes all the same. A change that lets them run on for ever is noticed, too. */
  isNoticed(mutant: Mutant): Promise<boolean>;
  end(): void;
}

const limit = 180_000;

/** A process is given so many before it is replaced: the test runner grows. */
const stint = 25;

/** The tests run in a process of their own, since a changed loop may never end. */
export function startTrials(tests: readonly string[]): Trials {
  let runner: ChildProcess | null = null;
  let given = 0;

  return {
    isNoticed(mutant) {
      if (given++ % stint === 0) end();
      runner ??= fork(new URL('trial.ts', import.meta.url), tests, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      return answerOf(runner, mutant);
    },
    end,
  };

  function end(): void {
    runner?.kill('SIGKILL');
    runner = null;
  }

  function answerOf(child: ChildProcess, mutant: Mutant): Promise<boolean> {
    return new Promise((done) => {
      const settle = (noticed: boolean) => {
        clearTimeout(timer);
        child.removeAllListeners();
        done(noticed);
      };
      const lost = () => {
        end();
        settle(true);
      };
      const timer = setTimeout(lost, limit);
      child.once('message', (noticed) => settle(noticed === true));
      child.once('exit', lost);
      child.send(mutant);
    });
  }
}
