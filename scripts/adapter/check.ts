/**
 * Whether the training sessions (models/adapter/sessions) are fit to learn from, and how they are spread:
 *
 *   node scripts/adapter/check.ts
 */
import { faultsOf, wordsOf } from './faults.ts';
import { sharedNames, sharedTexts } from './held-apart.ts';
import { linesOf, targetsOf, trainingSessions } from './session.ts';
import { spreadOf } from './spread.ts';

const wordsOnAverage = 100;

const found = trainingSessions();
const targets = found.flatMap(({ training }) => targetsOf(training));
const words = targets.map(([, target]) => wordsOf(Object.values(linesOf(target)).join('\n')));
const average = words.reduce((a, b) => a + b, 0) / words.length;
const faults = [
  ...found.flatMap(({ file, training }) => faultsOf(file, training)),
  ...sharedTexts(found),
  ...sharedNames(found),
  ...(average > wordsOnAverage ? [`${average.toFixed(0)} words a target on average`] : []),
];

console.log(spreadOf(found.map(({ training }) => training)));
console.log(`${'words a target'.padEnd(18)} ${average.toFixed(0)} on average, ${Math.max(...words).toFixed(0)} at most`);
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'nothing wrong' : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
