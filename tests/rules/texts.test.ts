import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isTextKey } from '../../src/views/i18n/translator.ts';
import { en } from '../../src/views/i18n/ui/en.ts';
import { errorCodes } from '../helpers/error-codes.ts';
import { hasWords, wordsIn } from '../helpers/human-words.ts';
import { nodesOf, placeOf, sourcesOf } from '../helpers/sources.ts';

/** Issue 4, languages: what a person reads comes out of the catalogues. Each exception says why it may stand. */
const allowed: readonly { readonly text: RegExp; readonly why: string }[] = [
  { text: /^debrief: …$/, why: 'the program names itself before what it says of a failure, as every Unix command does' },
  { text: /^debrief … \(Node …, …-…\)$/, why: 'names and versions' },
  { text: /^[\w-]+\.json$/, why: 'the name of a file' },
  { text: /^HTTP …$/, why: 'a status without a code: the answer is not of this server' },
];

type Found = { readonly text: string; readonly node: ts.Node };

function refused(found: readonly Found[]): string[] {
  return found
    .filter(({ text }) => !allowed.some((exception) => exception.text.test(text)))
    .map(({ text, node }) => `${placeOf(node)}: ${JSON.stringify(text.slice(0, 60))}`);
}

describe('pages', () => {
  /** Attributes that are read out or shown, of HTML and of our own components. */
  const read =
    /^(title|placeholder|alt|label|legend|caption|heading|hint|help|text|message|description|aria-(label|description|roledescription|valuetext|placeholder))$/;
  /** What stands inside is typed or quoted as it is, in every language. */
  const quoted = /^(code|kbd|pre|samp)$/;

  function textsOf(node: ts.Node): Found[] {
    if (ts.isJsxText(node)) return hasWords(node.text) && !isQuoted(node) ? [{ text: node.text.trim(), node }] : [];
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return isQuoted(node) ? [] : wordsIn(node);
    if (ts.isJsxAttribute(node) && (read.test(node.name.getText()) || isButtonValue(node))) return wordsIn(node.initializer);
    return [];
  }

  function isQuoted(node: ts.Node): boolean {
    return ts.isJsxElement(node.parent) && quoted.test(node.parent.openingElement.tagName.getText());
  }

  function isButtonValue(attribute: ts.JsxAttribute): boolean {
    return attribute.name.getText() === 'value' && /type="(submit|button|reset)"/.test(attribute.parent.getText()) && isInput(attribute);
  }

  function isInput(attribute: ts.JsxAttribute): boolean {
    return /^<input\b/.test(attribute.parent.parent.getText());
  }

  const sources = sourcesOf('src/views/**/*.tsx', 'src/server/web/**/*.tsx');

  it('say nothing but what the catalogues say', () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(refused(sources.flatMap(nodesOf).flatMap(textsOf))).toEqual([]);
  });

  it.each([
    ['<p>Sign in</p>', 1],
    ['<p>{"Sign in"}</p>', 1],
    ['<p>{open ? "Close" : t("form.open")}</p>', 1],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be looked through
    ['<p>{`${name} is here`}</p>', 1],
    ['<input placeholder="Name" />', 1],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be looked through
    ['<button aria-label={`Remove ${name}`}>×</button>', 1],
    ['<input type="submit" value="Save" />', 1],
    ['<Field label="Name" hint={wide ? "Optional" : undefined} />', 2],
    ['<p>{t("app.name")} · {count}</p>', 0],
    ['<code>debrief serve</code>', 0],
    ['<input type="hidden" value="yes" class="big" />', 0],
  ])('the check itself: %s', (jsx, count) => {
    const file = ts.createSourceFile('x.tsx', `const x = ${jsx};`, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    expect(nodesOf(file).flatMap(textsOf)).toHaveLength(count);
  });
});

describe('the command line and what the pages answer without a view', () => {
  /** Name of the function or method, and which of its arguments people read; -1: every one. */
  const spoken: Readonly<Record<string, readonly number[]>> = {
    say: [1],
    note: [1],
    line: [0],
    description: [0],
    summary: [0],
    option: [1],
    requiredOption: [1],
    argument: [1],
    Option: [1],
    Argument: [1],
    addHelpText: [1],
    helpOption: [1],
    helpCommand: [1],
    showHelpAfterError: [0],
    version: [2],
    examples: [2],
    listed: [0],
    Refused: [1],
    readPassword: [1],
    text: [0],
  };

  function textsOf(node: ts.Node): Found[] {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
    const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
    return (Object.hasOwn(spoken, name) ? (spoken[name] ?? []) : []).flatMap((index) => wordsIn(node.arguments?.[index]));
  }

  const sources = sourcesOf('src/server/cli/**/*.ts', 'src/server/web/**/*.{ts,tsx}');

  it('say nothing but what the catalogues say', () => {
    expect(sources.length).toBeGreaterThan(40);
    expect(refused(sources.flatMap(nodesOf).flatMap(textsOf))).toEqual([]);
  });

  it.each([
    ["say(io, 'done')", 1],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be looked through
    ['note(io, `${count} files`)', 1],
    ["new Option('--json', json ? 'as JSON' : t('cli.json'))", 1],
    ["command.description('look at it')", 1],
    ["const about = 'look at it'; command.description(about)", 1],
    ['say(io, t("cli.done"))', 0],
    ['say(io, JSON.stringify({ done }))', 0],
    ["examples(t, ['debrief serve'])", 0],
  ])('the check itself: %s', (code, count) => {
    const file = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true);
    expect(nodesOf(file).flatMap(textsOf)).toHaveLength(count);
  });
});

describe('refusals', () => {
  const sources = sourcesOf('src/server/**/*.{ts,tsx}');
  /** Failures whose `reason` has words of its own kind: nested in their text, or the engine's. */
  const ownReasons = /^(licence\.|engine\.)/;

  const families = new RegExp(
    `^(table|${Object.keys(en.reasons)
      .filter((name) => name !== 'engine' && !isTextKey(`reasons.${name}`))
      .join('|')})\\.[a-z-]+$`,
  );

  const properties = sources.flatMap(nodesOf).filter(ts.isPropertyAssignment);

  /** The code of the failure that a property is a parameter of. */
  function failureOf(property: ts.PropertyAssignment): string | null {
    const call = property.parent.parent;
    if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return null;
    const [code] = call.arguments ?? [];
    return /^(fail|Failure)$/.test(call.expression.getText()) && code && ts.isStringLiteral(code) ? code.text : null;
  }

  it('name nothing that has no word: nouns', () => {
    const named = properties
      .filter((property) => property.name.getText() === 'noun' && /^record\./.test(failureOf(property) ?? ''))
      .flatMap((property) => wordsIn(property.initializer));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ text }) => !isTextKey(`nouns.${text}`)).map(({ text, node }) => `${placeOf(node)}: nouns.${text}`)).toEqual([]);
  });

  it('name nothing that has no word: reasons', () => {
    const inFailures = properties.filter((property) => {
      const code = failureOf(property);
      return property.name.getText() === 'reason' && code !== null && !ownReasons.test(code);
    });
    const given = [
      ...inFailures.flatMap((property) => wordsIn(property.initializer)),
      ...sources.flatMap(nodesOf).filter(isDamage).flatMap(damageIn),
      ...sources.flatMap(nodesOf).filter(ts.isCallExpression).flatMap(schemaMessages),
      ...sources.flatMap(nodesOf).flatMap(familyReason),
    ];
    expect(given.length).toBeGreaterThan(30);
    expect(given.filter(({ text }) => !isTextKey(`reasons.${text}`)).map(({ text, node }) => `${placeOf(node)}: reasons.${text}`)).toEqual(
      [],
    );
  });

  /** A reason handed on before it is part of a failure is known by its family: 'file.empty', 'setting.pinned'. */
  function familyReason(node: ts.Node): Found[] {
    return ts.isStringLiteral(node) && families.test(node.text) && !errorCodes.includes(node.text) ? [{ text: node.text, node }] : [];
  }

  function isDamage(node: ts.Node): node is ts.CallExpression {
    return ts.isCallExpression(node) && node.expression.getText() === 'damaged';
  }

  function damageIn({ arguments: [, , , why] }: ts.CallExpression): Found[] {
    if (!why || !ts.isObjectLiteralExpression(why)) return wordsIn(why);
    return why.properties
      .filter(ts.isPropertyAssignment)
      .flatMap((one) => (one.name.getText() === 'reason' ? wordsIn(one.initializer) : []));
  }

  /** `.regex(/…/, 'code')`, `.refine(isOne, 'code')`, `.refine(isOne, { error: 'code' })`, `addIssue({ message: 'code' })`. */
  function schemaMessages(call: ts.CallExpression): Found[] {
    if (!ts.isPropertyAccessExpression(call.expression)) return [];
    const name = call.expression.name.text;
    if (!/^(regex|refine|min|max|length|addIssue)$/.test(name)) return [];
    const message = name === 'addIssue' ? call.arguments[0] : call.arguments[1];
    if (!message || !ts.isObjectLiteralExpression(message)) return wordsIn(message);
    return message.properties
      .filter(ts.isPropertyAssignment)
      .flatMap((one) => (/^(message|error)$/.test(one.name.getText()) ? wordsIn(one.initializer) : []));
  }
});
