/** Vite's convention, kept by scripts/bundle/assets.ts: `?raw` is the file's text, `?inline` a data URL. */
declare module '*?raw' {
  const text: string;
  export default text;
}

declare module '*?inline' {
  const dataUrl: string;
  export default dataUrl;
}
