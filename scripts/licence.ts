/**
 * `node scripts/licence.ts --help`: the vendor's tool. It makes keys, and signs licences, vouchers and resets of the clock
 * (SPEC D7, D8). Private keys stay in the vendor's files; the product carries the public halves alone.
 */
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { builtInKeys } from '../src/server/domain/licences/built-in-keys.ts';
import { readSigned } from '../src/server/domain/licences/jws.ts';
import { normalText } from '../src/server/domain/licences/read-file.ts';
import { makeKeyFile, readKeyFile } from './licence/key-file.ts';
import { readRequest, type Target, writeFile } from './licence/write.ts';

interface Issue extends Target {
  readonly tier: string;
  readonly renewal: string;
  readonly serial: string;
  readonly customer?: string;
  readonly addOn?: string;
  readonly addOnStarted?: string;
  readonly pack: string[];
  readonly prices?: string;
}

const keyHelp = `
With DEBRIEF_VENDOR_PASSPHRASE set, private keys are written encrypted and read with it.`;

const issueHelp = `
Examples:
  node scripts/licence.ts issue --key vendor.pem --request request.json --tier tensor --renewal 2027-04-01 --serial 1
  node scripts/licence.ts issue --key vendor.pem --company 9f…02 --tier premium --renewal 2027-04-01 --serial 2 \\
    --add-on 100 --add-on-started 2026-09-01 --pack P-17:50:2026-09-01 --out acme-2.debrief`;

const program = new Command('licence').description('make keys, and sign what boxes believe').showHelpAfterError();

program
  .command('keys')
  .description('make a key pair: the private half into a file, the public one as a line for built-in-keys.ts')
  .requiredOption('--out <file>', 'where the private key goes; never into the product')
  .option('--use <use>', 'current, next or retired', 'current')
  .addHelpText('after', keyHelp)
  .action(({ out, use }: { out: string; use: string }) => {
    const { id, x } = makeKeyFile(out);
    console.log(`{ id: '${id}', x: '${x}', use: '${use}' },`);
  });

target(program.command('issue').description('sign a licence'))
  .requiredOption('--tier <tier>', 'business, premium, corporate or tensor; anything else has no AI features')
  .requiredOption('--renewal <day>', 'YYYY-MM-DD, the first day of the next term: until the day before, the licence is valid')
  .requiredOption('--serial <number>', 'higher than that of every licence this company had')
  .option('--customer <name>', 'who it was sold to')
  .option('--add-on <credits>', 'credits a year, until the renewal date')
  .option('--add-on-started <day>', 'since when; default: the day of issue')
  .option('--pack <id:credits:day>', 'a pack and when it was bought; may be repeated', collect, [])
  .option('--prices <file>', 'a price list (JSON) that the box computes requests with')
  .addHelpText('after', issueHelp)
  .action((options: Issue) => writeFile('licence', options, licenceFields(options)));

target(program.command('voucher').description('sign packs that were bought between two licences'))
  .requiredOption('--pack <id:credits:day>', 'a pack and when it was bought; may be repeated', collect, [])
  .action((options: Issue) => writeFile('voucher', options, { packs: options.pack.map(packOf) }));

target(program.command('reset').description('sign a reset of the high-water mark of a box whose clock was wrong'))
  .option('--from <time>', 'the mark that the box has (RFC 3339); default: as its request says')
  .requiredOption('--to <time>', 'the mark that it is to have: what time it really is')
  .action((options: Target & { from?: string; to: string }) => {
    const from = options.from ?? (options.request === undefined ? undefined : readRequest(options.request).clockReset?.mark);
    writeFile('clock-reset', options, { from, to: options.to });
  });

program
  .command('inspect')
  .description('check a file and print what it says')
  .argument('<file>')
  .option('--key <file>', 'a private key of the vendor; default: the public keys built into the product')
  .action((file: string, { key }: { key?: string }) => {
    const keys = key === undefined ? builtInKeys : [{ ...readKeyFile(key), use: 'current' as const }];
    const { type, key: signer, payload } = readSigned(normalText(readFileSync(file, 'utf8')), keys);
    console.log(JSON.stringify({ type, signedBy: signer.id, use: signer.use, ...(payload as object) }, null, 2));
  });

try {
  program.parse();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function target(command: Command): Command {
  return command
    .requiredOption('--key <file>', 'the private key to sign with')
    .option('--company <id>', 'the company id of the box')
    .option('--request <file>', 'the request file of the box, which tells the company id')
    .option('--id <id>', 'number of this file; no two files have the same; default: drawn at random')
    .option('--issued <time>', 'RFC 3339; default: now')
    .requiredOption('--out <file>', 'where the signed file goes');
}

function licenceFields({ tier, renewal, serial, customer, addOn, addOnStarted, issued, pack, prices }: Issue): object {
  const started = addOnStarted ?? (issued ?? new Date().toISOString()).slice(0, 10);
  return {
    tier,
    renewal,
    serial: Number(serial),
    ...(customer !== undefined && { customer }),
    ...(addOn !== undefined && { addOn: { credits: Number(addOn), started } }),
    packs: pack.map(packOf),
    ...(prices !== undefined && { prices: JSON.parse(readFileSync(prices, 'utf8')) }),
  };
}

function packOf(text: string): object {
  const [id, credits, bought] = text.split(':');
  return { id, credits: Number(credits), bought };
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}
