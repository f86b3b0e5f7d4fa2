import { marked, type Token } from 'marked';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/views/exports/document.ts';
import { exportFormats } from '../../../src/views/exports/formats.ts';
import { writeSummaries } from '../../../src/views/exports/summaries/file.ts';
import { longPath, summaryForFile } from '../../helpers/summary-for-file.ts';

const generatedAt = '2026-11-21T21:00:00.000Z';
const wish = { language: 'pt', timeZone: 'Europe/Lisbon', generatedAt } as const;

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/t.png)',
  'https://evil.example www.evil.example a@evil.example',
  '# head',
  '- point',
  '1. first',
  '> quote',
  '---',
  '| a | b |',
  '`code` ``more``',
  '**bold** _x_ ~~gone~~',
  '&lt;b&gt; &amp;',
  '[ref]: https://evil.example',
  'a\n\n# later\n\n<b>x</b>',
  '    indented',
  '$x$ <!-- -->',
];

const blocks: readonly Block[] = hostile.flatMap((text): Block[] => [
  { kind: 'heading', level: 2, text },
  { kind: 'paragraph', text },
  { kind: 'paragraph', text: [{ text, style: 'exact' }, ' and ', { text, style: 'strong' }, { text, style: 'aside' }] },
  { kind: 'facts', items: [{ label: text, value: [text, { text, style: 'exact' }] }] },
  { kind: 'list', ordered: true, items: [{ text, children: [{ text }] }] },
  {
    kind: 'table',
    caption: text,
    columns: [
      { title: text, align: 'start' },
      { title: 'n', align: 'end' },
    ],
    rows: [
      [text, '1'],
      [[{ text, style: 'exact' }], '2'],
    ],
  },
  { kind: 'notice', tone: 'warn', title: text, text },
]);

const input = {
  title: hostile.join(' '),
  language: 'en' as const,
  generatedAt,
  documents: [{ title: hostile[0] ?? '', language: 'en' as const, generatedAt, aiGenerated: true, blocks }],
  data: { kind: 'x', records: [] },
  sheet: { columns: [], rows: [] },
};

const textOf = async (format: 'html' | 'markdown' | 'text') => new TextDecoder().decode(await exportFormats[format].write(input));

test('Markdown: what strangers typed is never markup, an address or HTML, and no table breaks', async () => {
  const text = (await textOf('markdown')).replace(/^---\n[\s\S]*?\n---\n/, '');
  const kinds: string[] = [];
  const tables: number[][] = [];
  marked.walkTokens(marked.lexer(text, { gfm: true }), (token: Token) => {
    kinds.push(token.type);
    if (token.type === 'table')
      tables.push([token['rows'].length, token['header'].length, ...token['rows'].map((row: unknown[]) => row.length)]);
  });
  for (const kind of ['html', 'link', 'image', 'def', 'del', 'em', 'hr', 'code']) expect(kinds, kind).not.toContain(kind);
  expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(hostile.length + 1);
  expect(tables).toEqual(hostile.map(() => [2, 2, 2, 2]));
  const shown = parse(await marked.parse(text)).text;
  expect(shown).toContain('alert(1)');
});

test('HTML: one file that loads and runs nothing, and says what it is to machines', async () => {
  const html = await textOf('html');
  const page = parse(html);
  expect(page.querySelectorAll('script, img, link, iframe, b')).toEqual([]);
  expect(page.querySelectorAll('[onerror], [style], [src], [href]')).toEqual([]);
  expect(html).not.toMatch(/url\(|@import/);
  expect(page.querySelector('html')?.getAttribute('lang')).toBe('en');
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  expect(page.querySelector('meta[name="ai-generated"]')?.getAttribute('content')).toBe('true');
  expect(page.querySelector('article')?.getAttribute('data-digital-source-type')).toContain('trainedAlgorithmicMedia');
  expect(page.querySelectorAll('tbody tr')).toHaveLength(2 * hostile.length);
  expect(page.querySelector('h1')?.text).toBe(hostile[0]);
});

test('plain text holds all of it, as it is', async () => {
  const text = await textOf('text');
  for (const one of hostile.filter((line) => !line.includes('\n'))) expect(text).toContain(one);
});

test('G: content as on the page: evidence times, review, flags, provenance, AI label, what a person wrote', async () => {
  for (const format of ['html', 'markdown', 'text'] as const) {
    const { bytes } = await writeSummaries([summaryForFile('pt')], format, wish);
    const text = new TextDecoder().decode(bytes).replaceAll('\\', '');
    for (const part of [
      'Gerado por IA',
      '09:14:07–09:15:41',
      'Revisado por Rui Faria',
      '0x0000011b',
      'qwen2.5-1.5b',
      'Europe/Lisbon',
      'por uma pessoa',
      'do registro',
    ])
      expect(text, `${format}: ${part}`).toContain(part);
    expect(text).toContain(longPath.replaceAll('\\', ''));
  }
});

test('G2: a translation says so, and how much of it stayed as it was', async () => {
  const translation = { from: 'en', untranslated: [{}, {}], provenance: { model: 'm' } } as const;
  const { bytes } = await writeSummaries([{ ...summaryForFile('ja'), translation }], 'text', { ...wish, language: 'ja' });
  expect(new TextDecoder().decode(bytes)).toContain(
    '言語モデルによる翻訳（原文：英語）。 2 文は安全に翻訳できなかったため、原文のままです。',
  );
});
