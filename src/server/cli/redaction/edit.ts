import { Command, Option } from 'commander';
import { type RedactionRule, type RuleChange, rules } from '../../domain/redaction/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

interface Given {
  readonly rule?: RedactionRule['rule'];
  readonly words?: string;
  readonly score?: string;
  readonly json?: true;
}

export function setCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('set')
    .description(t('redaction.cli.set.about'))
    .argument('<name>', t('redaction.cli.name'))
    .addOption(ruleOption(io))
    .option('--words <words>', t('redaction.cli.set.words'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief redaction set email --rule disk', 'debrief redaction set ip --rule model']))
    .action(async (name: string, { rule, words, json }: Given) => {
      const after = await withClient(io, async (client) => {
        const before = accepted<RedactionRule>(await client.send('GET', ruleAt(name)));
        return put(client, name, { ...asItIs(before), ...(rule && { rule }), ...(words !== undefined && { words: listOf(words) }) });
      });
      say(io, json ? JSON.stringify(after, null, 2) : t('redaction.cli.set.done', told(io, after)));
    });
}

export function addCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('add')
    .description(t('redaction.cli.add.about'))
    .argument('<name>', t('redaction.cli.add.name'))
    .argument('<pattern>', t('redaction.cli.add.pattern'))
    .addOption(ruleOption(io))
    .option('--words <words>', t('redaction.cli.set.words'))
    .option('--score <score>', t('redaction.cli.add.score'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, [String.raw`debrief redaction add staff-number '\bEMP-\d{6}\b' --rule model`]))
    .action(async (name: string, pattern: string, { rule, words, score, json }: Given) => {
      const change = {
        pattern,
        ...(rule && { rule }),
        ...(words !== undefined && { words: listOf(words) }),
        ...(score !== undefined && { score: Number(score) }),
      };
      const after = await withClient(io, (client) => put(client, name, change));
      say(io, json ? JSON.stringify(after, null, 2) : t('redaction.cli.add.done', told(io, after)));
    });
}

export function removeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('remove')
    .description(t('redaction.cli.remove.about'))
    .argument('<name>', t('redaction.cli.name'))
    .action(async (name: string) => {
      await withClient(io, async (client) => accepted(await client.send('DELETE', ruleAt(name))));
      say(io, t('redaction.cli.remove.done', { name }));
    });
}

function ruleOption(io: Io): Option {
  return new Option('--rule <rule>', wordsOf(io).t('redaction.cli.set.rule')).choices([...rules]);
}

async function put(client: Client, name: string, change: RuleChange): Promise<RedactionRule> {
  return accepted<RedactionRule>(await client.send('PUT', ruleAt(name), change));
}

/** The API sets what is left out back to as it comes, so what stays is sent again. */
function asItIs({ own, rule, words, standardWords, pattern, score }: RedactionRule): RuleChange {
  return { rule, ...(!standardWords && { words: [...words] }), ...(own && pattern !== null && score !== null && { pattern, score }) };
}

function told(io: Io, { name, rule }: RedactionRule): { name: string; rule: string } {
  return { name, rule: wordsOf(io).t(`redaction.rules-short.${rule}`) };
}

function listOf(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

function ruleAt(name: string): string {
  return `/api/v1/redaction/rules/${encodeURIComponent(name)}`;
}
