import { permissionWords } from '../../i18n/permission-words.ts';
import type { T } from '../../i18n/translator.ts';
import { errorHref, schemaHref } from './addresses.ts';
import { FieldTable } from './field-table.tsx';
import type { AnswerView, OperationView } from './props.ts';
import { RichText } from './rich-text.tsx';

export const Method = ({ method }: { method: string }) => (
  <span class="api-method" data-method={method}>
    {method.toUpperCase()}
  </span>
);

/** One address and method with everything that there is to say about it. */
export const Operation = ({ t, operation }: { t: T; operation: OperationView }) => {
  const { id, method, path, summary, description, permission, parameters, body, answers, failures, example } = operation;
  return (
    <section class="card api-operation" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} lang="en">
        {summary}
      </h2>
      <p class="api-address">
        <Method method={method} /> <code>{path}</code>
      </p>
      {description && (
        <p lang="en">
          <RichText text={description} />
        </p>
      )}
      <p>
        <strong>{t('api.permission')}</strong> {permission ? <PermissionName t={t} permission={permission} /> : t('api.nobody-needs')}
      </p>
      {parameters.length > 0 && (
        <>
          <h3>{t('api.parameters')}</h3>
          <FieldTable t={t} caption={t('api.parameters')} fields={parameters} />
        </>
      )}
      {body && (
        <>
          <h3>{t('api.body')}</h3>
          <p lang="en">
            <code>{body.type}</code> {body.schema && <a href={schemaHref(body.schema)}>{body.schema}</a>} {body.says}
          </p>
          {body.fields.length > 0 && <FieldTable t={t} caption={t('api.body')} fields={body.fields} />}
        </>
      )}
      <h3>{t('api.example')}</h3>
      <pre class="key-example" tabindex={0}>
        <code>{example}</code>
      </pre>
      <h3>{t('api.answers')}</h3>
      {answers.map((answer) => (
        <Answer t={t} answer={answer} />
      ))}
      <details>
        <summary>{t('api.failures')}</summary>
        <dl class="api-failures">
          {failures.map(({ status, codes }) => (
            <>
              <dt>{status}</dt>
              <dd>
                {codes.map((code) => (
                  <a href={errorHref(code)}>
                    <code>{code}</code>
                  </a>
                ))}
              </dd>
            </>
          ))}
        </dl>
      </details>
    </section>
  );
};

const PermissionName = ({ t, permission }: { t: T; permission: string }) => (
  <>
    {permissionWords(t, permission).name} <code>{permission}</code>
  </>
);

const Answer = ({ t, answer: { status, says, schema, fields } }: { t: T; answer: AnswerView }) => (
  <>
    <p lang="en">
      <strong>{status}</strong> {says} {schema && <a href={schemaHref(schema)}>{schema}</a>}
    </p>
    {fields.length > 0 && <FieldTable t={t} caption={status} fields={fields} />}
  </>
);
