import type { Context } from 'hono';
import { ApiAreaPage } from '../../../views/pages/api-docs/api-area-page.tsx';
import { ApiErrorsPage } from '../../../views/pages/api-docs/api-errors-page.tsx';
import { ApiIndexPage } from '../../../views/pages/api-docs/api-index-page.tsx';
import { ApiSchemasPage } from '../../../views/pages/api-docs/api-schemas-page.tsx';
import type { HttpEnv } from '../../http/env.ts';
import type { ApiDocument } from '../../http/openapi/document.ts';
import { errorCodes } from '../../http/openapi/failures.ts';
import { introduction } from '../../http/openapi/introduction.ts';
import { originOf } from '../../http/origin-of.ts';
import { statusOf } from '../../http/status.ts';
import { fail } from '../../kit/errors.ts';
import { frameOf } from '../frame.ts';
import { fieldsOf } from './present-fields.ts';
import { presentOperations } from './present-operation.ts';

type Get = (c: Context<HttpEnv>) => Response | Promise<Response>;

/** GET /api-docs */
export function getDocs(description: () => ApiDocument): Get {
  return (c) => {
    const document = description();
    return c.html(
      <ApiIndexPage
        frame={frameOf(c)}
        areas={areasOf(document)}
        version={document.info.version}
        base={baseOf(c)}
        introduction={introduction}
        operations={presentOperations(document, baseOf(c))}
      />,
    );
  };
}

/** GET /api-docs/areas/:area */
export function getDocsArea(description: () => ApiDocument): Get {
  return (c) => {
    const document = description();
    const area = c.req.param('area') ?? '';
    const operations = presentOperations(document, baseOf(c)).filter((operation) => operation.area === area);
    if (operations.length === 0) fail('record.missing', { noun: 'address', id: c.req.path });
    return c.html(<ApiAreaPage frame={frameOf(c)} areas={areasOf(document)} area={area} operations={operations} />);
  };
}

/** GET /api-docs/schemas */
export function getDocsSchemas(description: () => ApiDocument): Get {
  return (c) => {
    const document = description();
    const schemas = Object.entries(document.components.schemas).map(([name, schema]) => ({
      name,
      says: (schema['description'] as string | undefined) ?? null,
      fields: fieldsOf(schema),
    }));
    return c.html(<ApiSchemasPage frame={frameOf(c)} areas={areasOf(document)} schemas={schemas} />);
  };
}

/** GET /api-docs/errors */
export function getDocsErrors(description: () => ApiDocument): Get {
  return (c) => {
    const errors = errorCodes.map((code) => ({ code, status: statusOf[code] }));
    return c.html(<ApiErrorsPage frame={frameOf(c)} areas={areasOf(description())} errors={errors} />);
  };
}

function baseOf(c: Context<HttpEnv>): string {
  return `${originOf(c)}/api/v1`;
}

function areasOf(document: ApiDocument): string[] {
  return (document['tags'] as { name: string }[]).map(({ name }) => name);
}
