import type { UiLanguage } from '../i18n/languages.ts';

/** What a page for somebody without an account needs around its content. */
export interface BareFrame {
  readonly language: UiLanguage;
  /** This page's own path: where its forms and its links to other languages go. */
  readonly path: string;
  /** Sent along where the page is asked for in another language: then it is posted, so that no secret stands in an address. */
  readonly keep?: Readonly<Record<string, string>>;
  /** The company whose box this is; empty: it has not told its name. */
  readonly company: string;
  /** IANA name, such as "Europe/Paris". */
  readonly timeZone: string;
  /** Under a licence that a demo made for itself (SPEC D7). */
  readonly demo: boolean;
}
