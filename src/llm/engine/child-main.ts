/** The child as a program of its own, for running from the sources; the bundle calls `runChild` itself. */
import { runChild } from './child.ts';

runChild();
