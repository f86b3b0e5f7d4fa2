import ts from 'typescript';

/**
 * What an expression says in words of its own: its literals, also those of its branches and of constants of the same
 * file. What a call answers (`t('…')`) is no business of the caller's.
 */
export function wordsIn(node: ts.Node | undefined): { readonly text: string; readonly node: ts.Node }[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return hasWords(node.text) ? [{ text: node.text, node }] : [];
  if (ts.isTemplateExpression(node)) {
    const text = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…');
    return [...(hasWords(text) ? [{ text, node }] : []), ...node.templateSpans.flatMap((span) => wordsIn(span.expression))];
  }
  if (ts.isConditionalExpression(node)) return [...wordsIn(node.whenTrue), ...wordsIn(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const both = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken];
    if (both.includes(node.operatorToken.kind)) return [...wordsIn(node.left), ...wordsIn(node.right)];
    return node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? wordsIn(node.right) : [];
  }
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isJsxExpression(node))
    return wordsIn(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(wordsIn);
  if (ts.isIdentifier(node)) return wordsIn(constantOf(node));
  return [];
}

/** Two letters in a row: "MB" is a word, "·" and "J" are none. */
export function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

/** What a constant at the top of the same file says. */
function constantOf(name: ts.Identifier): ts.Expression | undefined {
  const declarations = name
    .getSourceFile()
    .statements.filter(ts.isVariableStatement)
    .flatMap((statement) => statement.declarationList.declarations);
  const { initializer } = declarations.find((one) => ts.isIdentifier(one.name) && one.name.text === name.text) ?? {};
  return initializer && (ts.isStringLiteralLike(initializer) || ts.isTemplateExpression(initializer)) ? initializer : undefined;
}
