/** What can go wrong on purpose while a model is chosen, fetched, checked or brought in; codes and parameters, never text. */
export interface ModelErrorParams {
  'model.unknown': { id: string; known: string };
  'model.missing': { id: string; file: string };
  'model.wrong-hash': { file: string; expected: string; found: string };
  /** `tried`: one "source: reason" per source, joined by "; ". */
  'model.unavailable': { id: string; tried: string };
  'model.no-space': { folder: string; neededBytes: number; freeBytes: number };
  'model.folder': { folder: string; reason: string };
  'model.path-missing': { path: string };
  'model.not-gguf': { file: string };
  /** A sound GGUF file that no catalogue lists; `catalogue` is the file to add an entry of one's own to. */
  'model.unlisted': { file: string; sha256: string; bytes: number; catalogue: string };
  'model.catalogue-damaged': { file: string; reason: string };
  'model.aborted': Record<string, never>;
}

export type ModelErrorCode = keyof ModelErrorParams;

export class ModelError<C extends ModelErrorCode = ModelErrorCode> extends Error {
  readonly code: C;
  readonly params: ModelErrorParams[C];

  constructor(code: C, params: ModelErrorParams[C]) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'ModelError';
    this.code = code;
    this.params = params;
  }
}

export type SourceReason =
  | 'no-answer'
  | 'refused'
  | 'not-there'
  | 'wrong-size'
  | 'wrong-hash'
  | 'broken-off'
  | 'no-python'
  | 'no-pip'
  | 'no-package'
  | 'damaged-package';

/** One source could not bring the file; the next one is tried. `detail` is the technical word of it (an address, a status, a system error). */
export class SourceFailure extends Error {
  readonly reason: SourceReason;
  readonly detail: string;

  constructor(reason: SourceReason, detail: string) {
    super(`${reason}: ${detail}`);
    this.name = 'SourceFailure';
    this.reason = reason;
    this.detail = detail;
  }
}

/** Turns the abort of the caller's own signal into one error, whatever the library underneath threw. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ModelError('model.aborted', {});
}
