import type { T } from '../../i18n/translator.ts';
import { schemaHref } from './addresses.ts';
import type { FieldView } from './props.ts';
import { RichText } from './rich-text.tsx';

interface FieldTableProps {
  readonly t: T;
  readonly caption: string;
  readonly fields: readonly (FieldView & { readonly place?: string })[];
}

/** Fields with their types and what they mean. */
export const FieldTable = ({ t, caption, fields }: FieldTableProps) => (
  <div class="records-scroll">
    <table class="records api-fields" lang="en">
      <caption class="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('api.field')}</th>
          <th scope="col">{t('api.type')}</th>
          <th scope="col">{t('api.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, type, schema, required, says, place }) => (
          <tr>
            <th scope="row">
              <code>{name}</code>
              {required && <span class="api-required">{t('api.required')}</span>}
            </th>
            <td>
              {schema ? <TypeLink type={type} schema={schema} /> : type}
              {place && <span class="api-place">{place}</span>}
            </td>
            <td>{says && <RichText text={says} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const TypeLink = ({ type, schema }: { type: string; schema: string }) => {
  const [before = '', after = ''] = type.split(schema);
  return (
    <>
      {before}
      <a href={schemaHref(schema)}>{schema}</a>
      {after}
    </>
  );
};
