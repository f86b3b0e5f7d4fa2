import type { Ui } from '../i18n/ui.ts';
import { Icon } from './icon.tsx';

/**
 * What single keys do beside a list, behind a button. The script shows its switch, since without it no key does anything
 * (WCAG 2.1.4: shortcuts of one character can be turned off).
 */
export const KeyboardHelp = ({ ui: { t }, searches = false }: { ui: Ui; searches?: boolean }) => (
  <div class="keyboard">
    <button
      class="btn keyboard-open"
      data-variant="outline"
      data-size="sm"
      type="button"
      popovertarget="keyboard-help"
      aria-label={t('list.keyboard.open')}
    >
      <Icon name="keyboard" />
      <span class="keyboard-word">{t('list.keyboard.title')}</span>
    </button>
    <div id="keyboard-help" class="keyboard-help" popover="auto" role="dialog" aria-labelledby="keyboard-title">
      <h2 id="keyboard-title">{t('list.keyboard.open')}</h2>
      <dl>
        <dt>
          <kbd>J</kbd> <kbd>K</kbd>
        </dt>
        <dd>{t('list.keyboard.walk')}</dd>
        <dt>
          <kbd>Enter</kbd>
        </dt>
        <dd>{t('list.keyboard.enter')}</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>{t('list.keyboard.back')}</dd>
        {searches && (
          <>
            <dt>
              <kbd>/</kbd>
            </dt>
            <dd>{t('list.keyboard.search')}</dd>
          </>
        )}
      </dl>
      <div class="keyboard-switch" hidden data-shortcuts>
        <label class="check">
          <input type="checkbox" aria-describedby="keyboard-hint" />
          {t('list.keyboard.switch', { keys: searches ? 'J, K, /' : 'J, K' })}
        </label>
        <p id="keyboard-hint" class="field-hint">
          {t('list.keyboard.hint')}
        </p>
      </div>
      <button class="btn" data-variant="outline" data-size="sm" type="button" popovertarget="keyboard-help" popovertargetaction="hide">
        {t('list.keyboard.close')}
      </button>
    </div>
  </div>
);
