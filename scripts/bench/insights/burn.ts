/** Calculates at the lowest priority until it is ended: stands for the model at work. */
import { constants, setPriority } from 'node:os';

setPriority(constants.priority.PRIORITY_LOW);
for (let sum = 0; ; ) sum += Math.sqrt(sum + 1);
