import { type TextKey, translator } from '../../i18n/translator.ts';
import { errorsHref } from './addresses.ts';
import { DocsLayout } from './docs-layout.tsx';
import type { ApiErrorsPageProps } from './props.ts';

/** Every code of the closed list with its status and what it means, in the reader's language. */
export const ApiErrorsPage = ({ frame, areas, errors }: ApiErrorsPageProps) => {
  const t = translator(frame.language);
  // What the sentences name is left as the name of the parameter.
  const text = (code: string, part: string) => t(`errors.${code}.${part}` as TextKey, { skipInterpolation: true });
  return (
    <DocsLayout frame={frame} areas={areas} title={t('api.errors.title')} here={errorsHref} lead={t('api.errors.lead')}>
      <div class="records-scroll">
        <table class="records">
          <thead>
            <tr>
              <th scope="col">{t('api.errors.code')}</th>
              <th scope="col">{t('api.errors.status')}</th>
              <th scope="col">{t('api.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map(({ code, status }) => (
              <tr id={code}>
                <th scope="row">
                  <code>{code}</code>
                </th>
                <td>{status}</td>
                <td>
                  {named(text(code, 'what'))}
                  <span class="key-scopes">{named(text(code, 'why'))}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </DocsLayout>
  );
};

/** "{{limitBytes, number}} bytes" as "‹limitBytes› bytes". */
function named(text: string): string {
  return text.replace(/\$t\([^)]*\)/g, '…').replace(/\{\{(\w+)[^}]*\}\}/g, '‹$1›');
}
