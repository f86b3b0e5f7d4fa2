import { summaryTexts } from '../i18n/summary-texts.ts';
import type { Outcome, SummaryLanguage } from '../summary-text/types.ts';
import { Icon } from './icon.tsx';

/** How the session ended: colour, sign and word. */
export const OutcomeBadge = ({ outcome, language }: { outcome: Outcome; language: SummaryLanguage }) => (
  <span class="badge outcome" data-outcome={outcome}>
    <Icon name={outcome} />
    {summaryTexts[language].outcomes[outcome]}
  </span>
);
