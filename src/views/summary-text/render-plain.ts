import { exact, listed, type Part, plainText, quoted, sentence } from './parts.ts';
import type { SentenceCode } from './texts.ts';
import type { PlainTextView, QuoteSource, SummaryLanguage } from './types.ts';

const quoteSentences: Readonly<Record<Exclude<QuoteSource, 'command'>, SentenceCode>> = {
  customer: 'chat-customer',
  supporter: 'chat-supporter',
  note: 'note',
  error: 'error',
  window: 'windows',
};

/** What the code tells in place of the model, in the summary's language; commands stand between back-ticks. */
export function renderPlain(plain: PlainTextView, language: SummaryLanguage): string {
  return plainText(renderPlainParts(plain, language));
}

/** The same sentence in pieces, for pages that mark what is exact. */
export function renderPlainParts(plain: PlainTextView, language: SummaryLanguage): readonly Part[] {
  switch (plain.code) {
    case 'nothing-said':
      return sentence(language, 'nothing-said', {});
    case 'used':
      return sentence(language, 'used', {
        list: listed(
          language,
          plain.applications.map((name) => [name]),
        ),
      });
    case 'ran':
      return sentence(language, 'ran', { list: listed(language, plain.commands.map(exact)) });
    case 'quote': {
      if (plain.from === 'command') return sentence(language, 'command', { command: exact(plain.text), purpose: [] });
      const words = quoted(language, plain.text);
      return sentence(language, quoteSentences[plain.from], { text: words, titles: words });
    }
  }
}
