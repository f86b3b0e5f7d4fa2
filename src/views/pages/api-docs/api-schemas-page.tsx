import { translator } from '../../i18n/translator.ts';
import { schemasHref } from './addresses.ts';
import { DocsLayout } from './docs-layout.tsx';
import { FieldTable } from './field-table.tsx';
import type { ApiSchemasPageProps } from './props.ts';
import { RichText } from './rich-text.tsx';

export const ApiSchemasPage = ({ frame, areas, schemas }: ApiSchemasPageProps) => {
  const t = translator(frame.language);
  return (
    <DocsLayout frame={frame} areas={areas} title={t('api.schemas.title')} here={schemasHref} lead={t('api.schemas.lead')}>
      {schemas.map(({ name, says, fields }) => (
        <section class="card" id={name} aria-labelledby={`${name}-title`} lang="en">
          <h2 id={`${name}-title`}>{name}</h2>
          {says && (
            <p>
              <RichText text={says} />
            </p>
          )}
          <FieldTable t={t} caption={name} fields={fields} />
        </section>
      ))}
    </DocsLayout>
  );
};
