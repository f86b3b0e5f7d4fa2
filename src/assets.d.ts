/** Vite's convention, kept by scripts/bundle/assets.ts: `?raw` is the file's text, `?inline` a data URL. */
declare module '*?raw' {
  const text: string;
  export default text;
}

declare module '*?inline' {
  const dataUrl: string;
  export default dataUrl;
}

/** A package without types: line breaks by Unicode's rules (UAX 14). */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
