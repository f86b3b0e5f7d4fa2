import { answerBindingTest, isBindingTest } from './kit/binding-test.ts';

// The engine's child, its test of the native part and the writer of exports are this same program, started again: they come first, and load
// nothing else.
if (isBindingTest()) void answerBindingTest();
else if (process.env['DEBRIEF_ENGINE_CHILD'] === '1' && process.send)
  void import('../llm/engine/child.ts').then(({ runChild }) => runChild());
else if (process.env['DEBRIEF_RENDER_CHILD'] === '1' && process.send)
  void import('./jobs/exports/child.ts').then(({ runRenderChild }) => runRenderChild());
else
  void import('./cli/program.ts').then(async ({ runCli }) => {
    process.exitCode = await runCli(process.argv.slice(2));
  });
