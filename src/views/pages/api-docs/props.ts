import type { Frame } from '../../layouts/frame-props.ts';

/** The description of the API itself is in English, whatever the page's language. */
export interface FieldView {
  /** "device.name", "events[].at" */
  readonly name: string;
  readonly type: string;
  /** A schema that has a name of its own. */
  readonly schema: string | null;
  readonly required: boolean;
  readonly says: string | null;
}

export interface AnswerView {
  readonly status: string;
  readonly says: string;
  /** Where the whole body is a schema with a name. */
  readonly schema: string | null;
  readonly fields: readonly FieldView[];
}

export interface OperationView {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string | null;
  /** Null: nobody needs one. */
  readonly permission: string | null;
  readonly parameters: readonly (FieldView & { readonly place: string })[];
  readonly body: {
    readonly type: string;
    readonly says: string;
    readonly schema: string | null;
    readonly fields: readonly FieldView[];
  } | null;
  readonly answers: readonly AnswerView[];
  /** A command line that asks it. */
  readonly example: string;
  readonly failures: readonly { readonly status: string; readonly codes: readonly string[] }[];
}

interface ApiPageProps {
  readonly frame: Frame;
  /** Parts of the API, by the first word of their paths. */
  readonly areas: readonly string[];
}

/** GET /api-docs */
export interface ApiIndexPageProps extends ApiPageProps {
  readonly version: string;
  /** "https://box.example/api/v1" */
  readonly base: string;
  readonly introduction: readonly { readonly title: string | null; readonly text: readonly string[] }[];
  readonly operations: readonly (OperationView & { readonly area: string })[];
}

/** GET /api-docs/areas/:area */
export interface ApiAreaPageProps extends ApiPageProps {
  readonly area: string;
  readonly operations: readonly OperationView[];
}

/** GET /api-docs/schemas */
export interface ApiSchemasPageProps extends ApiPageProps {
  readonly schemas: readonly { readonly name: string; readonly says: string | null; readonly fields: readonly FieldView[] }[];
}

/** GET /api-docs/errors */
export interface ApiErrorsPageProps extends ApiPageProps {
  readonly errors: readonly { readonly code: string; readonly status: number }[];
}
