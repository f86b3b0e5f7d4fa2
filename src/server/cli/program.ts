import { Command } from 'commander';
import type { T } from '../../views/i18n/translator.ts';
import { version } from '../kit/version.ts';
import { accountCommand } from './account.ts';
import { applicationCommand } from './application.ts';
import { auditCommand } from './audit.ts';
import { speak } from './commander-words.ts';
import { creditsCommand } from './credits.ts';
import { demoCommand } from './demo.ts';
import { deviceCommand } from './device.ts';
import { deviceGroupCommand } from './device-group.ts';
import { withEnvFile } from './env-file.ts';
import { evalCommand } from './eval.ts';
import { exitCodes, explain } from './exit.ts';
import { exportCommand } from './export.ts';
import { factorCommand } from './factor.ts';
import { groupCommand } from './group.ts';
import { listed, wrapped } from './help.ts';
import { importCommand } from './import.ts';
import { insightsCommand } from './insights.ts';
import { type Io, processIo } from './io.ts';
import { issueTypeCommand } from './issue-type.ts';
import { keyCommand } from './key.ts';
import { licenceCommand } from './licence.ts';
import { loginCommand } from './login.ts';
import { modelCommand } from './model.ts';
import { moduleCommand } from './module.ts';
import { policyCommand } from './policy.ts';
import { queueCommand } from './queue.ts';
import { receiptCommand } from './receipt.ts';
import { redactionCommand } from './redaction.ts';
import { reportCommand } from './report.ts';
import { roleCommand } from './role.ts';
import { serveCommand } from './serve.ts';
import { sessionCommand } from './session.ts';
import { settingCommand } from './setting.ts';
import { simulateCommand } from './simulate.ts';
import { summaryCommand } from './summary.ts';
import { versionCommand } from './version.ts';
import { wordsOf } from './words.ts';

const commands = [
  serveCommand,
  demoCommand,
  importCommand,
  sessionCommand,
  summaryCommand,
  insightsCommand,
  exportCommand,
  queueCommand,
  evalCommand,
  receiptCommand,
  accountCommand,
  groupCommand,
  deviceCommand,
  deviceGroupCommand,
  loginCommand,
  factorCommand,
  roleCommand,
  policyCommand,
  moduleCommand,
  keyCommand,
  modelCommand,
  settingCommand,
  simulateCommand,
  redactionCommand,
  reportCommand,
  issueTypeCommand,
  applicationCommand,
  licenceCommand,
  creditsCommand,
  auditCommand,
  versionCommand,
];

export function createProgram(io: Io): Command {
  const { t } = wordsOf(io);
  const program = new Command('debrief')
    .description(t('cli.about'))
    .version(version, '-V, --version', t('cli.version.option'))
    .addHelpText('after', `\n${firstSteps(t)}\n\n${wrapped(t('cli.where'))}`)
    .showSuggestionAfterError()
    .configureOutput({ writeOut: (text) => void io.out.write(text), writeErr: (text) => void io.err.write(text) })
    // commander would end the process by itself.
    .exitOverride();
  for (const command of commands) program.addCommand(command(io));
  return speak(program, t);
}

function firstSteps(t: T): string {
  return listed(t('cli.steps.title'), [
    ['debrief demo', t('cli.steps.demo')],
    ['debrief account add you@example.com', t('cli.steps.account')],
    ['debrief serve', t('cli.steps.serve')],
    ['debrief import session.json --basis consent', t('cli.steps.import')],
    ['debrief key create --user you@example.com --name feed', t('cli.steps.key')],
  ]);
}

/** Runs one command line (without node and script) and answers the exit code. */
export async function runCli(args: readonly string[], io: Io = processIo()): Promise<number> {
  try {
    await createProgram(withEnvFile(io)).parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? exitCodes.ok);
  } catch (error) {
    return explain(io, error);
  }
}
