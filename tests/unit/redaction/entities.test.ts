import { describe, expect, it } from 'vitest';
import { entitiesOf, ungrounded } from '../../../src/llm/text/entities.ts';

describe('E2, E9: a placeholder in a summary', () => {
  it('is an exact token as it stands in the log, brackets or none', () => {
    expect(entitiesOf('Access for [EMAIL_1] was restored.')).toEqual(['EMAIL_1']);
    expect(ungrounded('Access for [EMAIL_1] was restored.', 'error: [EMAIL_1] is not assigned', { names: false })).toEqual([]);
    expect(ungrounded('Access for EMAIL_1 was restored.', 'error: [EMAIL_1] is not assigned', { names: false })).toEqual([]);
  });

  it('is flagged where the log has another number, or none', () => {
    expect(ungrounded('Access for [EMAIL_2].', 'error: [EMAIL_1], [EMAIL_21]', { names: false })).toEqual(['EMAIL_2']);
    expect(ungrounded('The password [PASSWORD_1] was set.', 'net user a', { names: false })).toEqual(['PASSWORD_1']);
  });
});
