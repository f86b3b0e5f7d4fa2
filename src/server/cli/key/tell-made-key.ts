import type { MadeKey } from '../../domain/keys/model.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';

/** The key alone on standard output, so that a script can take it; what else is to say on standard error. */
export function tellMadeKey(io: Io, made: MadeKey, json: boolean): void {
  say(io, json ? JSON.stringify(made, null, 2) : made.key);
  if (!json) note(io, wordsOf(io).t('keys.cli.create.made', { id: made.id }));
}
