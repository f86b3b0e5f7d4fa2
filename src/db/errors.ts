/** `damaged`: not a database, or broken. `newer`: written by a later version. `edited`: its migrations are not ours. */
export type DatabaseErrorCode = 'damaged' | 'newer' | 'edited' | 'migration';

export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;
  readonly file: string;

  constructor(code: DatabaseErrorCode, file: string, reason: string) {
    super(reason);
    this.name = 'DatabaseError';
    this.code = code;
    this.file = file;
  }
}
