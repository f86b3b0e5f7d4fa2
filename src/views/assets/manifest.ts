import { createHash } from 'node:crypto';
import interExtUrl from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline';
import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import htmx from 'htmx.org/dist/htmx.min.js?raw';
import css from './app.css?raw';
import appJs from './app.js?raw';
import favicon from './favicon.svg?raw';

export interface Asset {
  readonly name: AssetName;
  /** Holds a hash of the content, so that it may be cached for ever: "/assets/app-1a2b3c4d5e.css". */
  readonly path: string;
  readonly contentType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

export type AssetName = 'inter.woff2' | 'inter-ext.woff2' | 'favicon.svg' | 'htmx.min.js' | 'app.js' | 'app.css';

const fonts = [asset('inter.woff2', 'font/woff2', bytesOf(interUrl)), asset('inter-ext.woff2', 'font/woff2', bytesOf(interExtUrl))];

/** Everything that pages load; nothing comes from elsewhere. */
export const assets: readonly Asset[] = [
  ...fonts,
  asset('favicon.svg', 'image/svg+xml', favicon),
  asset('htmx.min.js', 'text/javascript; charset=utf-8', htmx.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')),
  asset('app.js', 'text/javascript; charset=utf-8', appJs),
  asset('app.css', 'text/css; charset=utf-8', withFontPaths(css)),
];

const paths = new Map(assets.map(({ name, path }) => [name, path]));

export function assetPath(name: AssetName): string {
  return paths.get(name) ?? '';
}

function asset(name: AssetName, contentType: string, body: Asset['body']): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const [stem, ...endings] = name.split('.');
  return { name, path: `/assets/${stem}-${hash}.${endings.join('.')}`, contentType, body };
}

function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'));
}

/** The stylesheet names the fonts without their hash. */
function withFontPaths(text: string): string {
  return fonts.reduce((styles, { name, path }) => styles.replaceAll(`/assets/${name}`, path), text);
}
