import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** One change of the source: from one place to another there stands something else. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

const operators: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
};

const methods: Readonly<Record<string, string>> = { some: 'every', every: 'some', max: 'min', min: 'max', startsWith: 'endsWith' };

/** Calls that only choose or order: without them everything comes, as it comes. */
const passing = new Set(['filter', 'sort', 'reverse']);

/** Every change of a TypeScript file that these rules know. Types, imports and thrown errors' texts are left alone. */
export function mutantsOf(file: string): Mutant[] {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const add = (node: { getStart(): number; end: number }, after: string) => {
    const start = node.getStart();
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ file, line, start, end: node.end, before: text.slice(start, node.end), after });
  };
  visit(source);
  return found.filter(({ start, end, after }) => parses(text.slice(0, start) + after + text.slice(end)));

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isThrowStatement(node)) return;
    mutate(node);
    ts.forEachChild(node, visit);
  }

  function mutate(node: ts.Node): void {
    if (ts.isBinaryExpression(node)) for (const other of operators[node.operatorToken.getText()] ?? []) add(node.operatorToken, other);
    if (ts.isIfStatement(node)) for (const fixed of ['true', 'false']) add(node.expression, fixed);
    if (ts.isConditionalExpression(node)) for (const fixed of ['true', 'false']) add(node.condition, fixed);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) add(node, node.operand.getText());
    if (ts.isNumericLiteral(node)) for (const other of [Number(node.text) + 1, Number(node.text) - 1]) add(node, `(${other})`);
    if (node.kind === ts.SyntaxKind.TrueKeyword && !ts.isLiteralTypeNode(node.parent)) add(node, 'false');
    if (node.kind === ts.SyntaxKind.FalseKeyword && !ts.isLiteralTypeNode(node.parent)) add(node, 'true');
    if (ts.isStringLiteral(node) && node.text !== '' && !isSql(node)) add(node, "'mutated'");
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) add(node, ';');
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) mutateCall(node, node.expression);
    if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node) || (ts.isStringLiteral(node) && isSql(node)))
      mutateSql(node);
  }

  function mutateCall(call: ts.CallExpression, callee: ts.PropertyAccessExpression): void {
    const name = callee.name.text;
    const other = methods[name];
    if (other) add(callee.name, other);
    if (passing.has(name)) add(call, callee.expression.getText());
  }

  /** SQL is text to TypeScript, and half of the ledger: comparisons, sums and orders in it are changed as well. */
  function mutateSql(node: ts.Node): void {
    if (!isSql(node)) return;
    const sql = node.getText();
    for (const [pattern, others] of sqlChanges) {
      for (const match of sql.matchAll(pattern)) {
        const start = node.getStart() + match.index;
        for (const after of others) add({ getStart: () => start, end: start + match[0].length }, after);
      }
    }
  }
}

/** What is no program any more would count as noticed. */
function parses(text: string): boolean {
  return (ts.transpileModule(text, { reportDiagnostics: true }).diagnostics ?? []).length === 0;
}

function isSql(node: ts.Node): boolean {
  return /\b(SELECT|INSERT|coalesce)\b/.test(node.getText());
}

const sqlChanges: readonly [RegExp, readonly string[]][] = [
  [/ (<=) /g, [' < ', ' > ']],
  [/ (>=) /g, [' > ', ' < ']],
  [/ (>) /g, [' >= ', ' < ']],
  [/ (<) /g, [' <= ', ' > ']],
  [/ (<>) /g, [' = ']],
  [/ = /g, [' <> ']],
  [/ \+ /g, [' - ']],
  [/ - /g, [' + ']],
  [/\b1\b/g, ['0', '2']],
  [/\b0\b/g, ['1']],
  [/ DESC\b/g, [' ASC']],
  [/\bmax\(/g, ['min(']],
  [/\bsum\(/g, ['max(']],
  [/ AND /g, [' OR ']],
  [/ NOT EXISTS /g, [' EXISTS ']],
  [/'(reserved|released|settled|free)'/g, ["'mutated'"]],
];
