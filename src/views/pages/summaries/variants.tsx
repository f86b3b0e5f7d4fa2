import { byItself } from '../../components/by-itself.ts';
import { Choice } from '../../components/field.tsx';
import { languageOption } from '../../i18n/language-option.ts';
import type { Ui } from '../../i18n/ui.ts';
import { panelVariantHref, translateHref, variantHref, variantsHref } from './addresses.ts';
import { BackTo } from './back-to.tsx';
import type { VariantsView } from './props.ts';

interface VariantsProps {
  readonly ui: Ui;
  readonly variants: VariantsView;
  readonly place: 'page' | 'panel';
}

/**
 * The languages that a summary is there in, each with an address, those being made, and the way to another one. While one
 * is being made it asks for itself; what is read stays as it is, and the new language is told and offered.
 */
export const Variants = ({ ui, variants, place }: VariantsProps) => {
  const { t } = ui;
  const { made, underWay, failed, ready, offered } = variants;
  const names = (codes: readonly string[]) => ui.list(codes.map((code) => nameOf(ui, code)));
  return (
    <section id="variants" class="variants" aria-label={t('revision.variants.title')} {...(underWay.length > 0 && asking(variants, place))}>
      {made.length > 0 ? (
        <Switch ui={ui} variants={variants} place={place} />
      ) : (
        <p class="variant-own">{t('revision.variants.written-in', { name: nameOf(ui, variants.own) })}</p>
      )}
      {underWay.map(({ language, position, done }) => (
        <p class="variant-work">
          <span id={`variant-${language}`}>
            {position === null
              ? t('revision.variants.running', { name: nameOf(ui, language) })
              : t('revision.variants.queued', { name: nameOf(ui, language), position })}
          </span>
          <progress max={1} value={position === null ? done : 0} aria-labelledby={`variant-${language}`} />
        </p>
      ))}
      {failed.length > 0 && <p class="variant-failed">{t('revision.variants.failed', { names: names(failed) })}</p>}
      <p class="variant-ready" role="status">
        {ready.length > 0 && t('revision.variants.ready', { names: names(ready) })}
      </p>
      {offered.length > 0 && <Another ui={ui} variants={variants} />}
    </section>
  );
};

function asking(variants: VariantsView, place: VariantsProps['place']) {
  return {
    ...byItself,
    'hx-get': variantsHref(variants, place),
    'hx-trigger': 'every 2s',
    'hx-target': 'this',
    'hx-swap': 'outerMorph',
  } as const;
}

const Switch = ({ ui, variants, place }: VariantsProps) => {
  const { sessionId, from, own, shown, made } = variants;
  return (
    <nav aria-label={ui.t('revision.variants.title')}>
      <ul>
        {[own, ...made.map(({ language }) => language)].map((language) => {
          const href = variantHref(sessionId, language === own ? null : language, from);
          const beside = panelVariantHref(sessionId, language === own ? null : language, from);
          const swapped =
            place === 'panel'
              ? { 'hx-get': beside, 'hx-target': '#panel', 'hx-swap': 'innerHTML', ...(from && { 'hx-push-url': href }) }
              : {};
          return (
            <li>
              <a href={href} hreflang={language} aria-current={language === shown ? 'true' : undefined} {...swapped}>
                {language === own ? ui.t('revision.variants.as-written', { name: nameOf(ui, language) }) : nameOf(ui, language)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};

const Another = ({ ui, variants: { sessionId, from, offered } }: Pick<VariantsProps, 'ui' | 'variants'>) => (
  <details class="variant-ask">
    <summary>{ui.t('revision.variants.another')}</summary>
    <form class="form" method="post" action={translateHref(sessionId)}>
      <BackTo from={from} />
      <Choice
        name="language"
        id="variant-language"
        label={ui.t('revision.variants.language')}
        hint={ui.t('revision.variants.hint')}
        value={offered.find(({ language }) => language === ui.language)?.language}
        options={offered.map(({ language, measured }) => ({
          value: language,
          label: languageOption(ui.t, nameOf(ui, language), measured),
        }))}
      />
      <div class="form-actions">
        <button class="btn" data-size="sm" type="submit">
          {ui.t('revision.variants.translate')}
        </button>
      </div>
    </form>
  </details>
);

function nameOf(ui: Ui, code: string): string {
  return new Intl.DisplayNames(ui.language, { type: 'language' }).of(code) ?? code;
}
