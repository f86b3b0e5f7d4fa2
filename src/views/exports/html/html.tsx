import type { Child } from 'hono/jsx';
import { aiMark } from '../ai-mark.ts';
import { type Block, type ExportDocument, type Item, runsOf, type Text } from '../document.ts';
import type { ExportFormat } from '../format.ts';
import { languageTag } from '../language-tag.ts';
import style from './document.css?raw';

/** One file that needs nothing else: no script, no address that it would load from, and a policy that says so to the browser. */
export const html: ExportFormat = {
  extension: '.html',
  mediaType: 'text/html; charset=utf-8',
  write: async ({ title, language, generatedAt, documents }) => {
    const byModel = documents.some(({ aiGenerated }) => aiGenerated);
    const page = (
      <html lang={languageTag(language)}>
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="generator" content="Debrief" />
          <meta name="date" content={generatedAt} />
          <meta name="ai-generated" content={String(byModel)} />
          {byModel && <meta name="digital-source-type" content={aiMark} />}
          <title>{title}</title>
          <style dangerouslySetInnerHTML={{ __html: style }} />
        </head>
        <body>
          <main>
            {documents.map((document, index) => (
              <Article document={document} place={documents.length === 1 ? '' : `${index + 1}-`} />
            ))}
          </main>
        </body>
      </html>
    );
    return new TextEncoder().encode(`<!doctype html>\n${page}\n`);
  },
};

const Article = ({ document, place }: { document: ExportDocument; place: string }) => (
  <article
    lang={languageTag(document.language)}
    data-ai-generated={String(document.aiGenerated)}
    data-digital-source-type={document.aiGenerated ? aiMark : undefined}
  >
    <h1>{document.title}</h1>
    {document.blocks.map((block) => (
      <BlockOf block={block} place={place} />
    ))}
  </article>
);

/** `place` keeps the anchors of several documents apart. */
const BlockOf = ({ block, place }: { block: Block; place: string }) => {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading id={block.id === undefined ? undefined : place + block.id}>
          <Runs text={block.text} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Runs text={block.text} />
        </p>
      );
    case 'facts':
      return (
        <dl>
          {block.items.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd>
                <Runs text={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'list':
      return <List items={block.items} ordered={block.ordered} />;
    case 'table':
      return <Table table={block} />;
    case 'notice':
      return (
        <aside class={`notice ${block.tone}`} role="note">
          {block.title !== undefined && <strong>{block.title} </strong>}
          <Runs text={block.text} />
        </aside>
      );
    case 'page-break':
      return <hr class="page-break" />;
  }
};

const List = ({ items, ordered }: { items: readonly Item[]; ordered: boolean }): Child => {
  const Element = ordered ? 'ol' : 'ul';
  return (
    <Element>
      {items.map(({ text, children = [] }) => (
        <li>
          <Runs text={text} />
          {children.length > 0 && <List items={children} ordered={false} />}
        </li>
      ))}
    </Element>
  );
};

const Table = ({ table: { caption, columns, rows } }: { table: Extract<Block, { kind: 'table' }> }) => (
  <section class="scroll" aria-label={caption} tabindex={0}>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, align }) => (
            <th scope="col" class={align}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell, index) => (
              <td class={columns[index]?.align}>
                <Runs text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Runs = ({ text }: { text: Text }) => (
  <>
    {runsOf(text).map((run) => {
      if (typeof run === 'string') return run;
      if (run.style === 'exact') return <code>{run.text}</code>;
      return run.style === 'strong' ? <strong>{run.text}</strong> : <small>{run.text}</small>;
    })}
  </>
);
