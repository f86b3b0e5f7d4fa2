import { expect, it } from 'vitest';
import { saysCauseUnknown } from '../../../src/server/domain/summaries/cause-cues.ts';

it.each([
  'note: repair and new driver without effect. Cause unknown, trying again tomorrow',
  'note: Treiber neu, ohne Wirkung. Ursache weiterhin unklar',
  'note: rien n’y fait, cause inconnue',
  'note: sem solução. Causa desconhecida. Amanhã log do firewall',
  'note: sin resolver, causa desconocida',
  'note: causa non trovata',
  'note: oorzaak nog onbekend',
  'note: przyczyna nieznana',
  'note: 原因は不明。明日再確認',
  'note: 重装无效，原因未查明',
])('%s', (line) => {
  expect(saysCauseUnknown(['customer: same error', line])).toBe(true);
});

it.each([
  ['a guess of the customer is no note', 'customer: cause unknown'],
  ['a cause that was found', 'note: Cause was the old driver, replaced'],
  ['something else that is unknown', 'note: unknown publisher in the certificate was the cause'],
])('%s', (_, line) => {
  expect(saysCauseUnknown([line])).toBe(false);
});

it('only a closing note: what was unknown before may have been found since', () => {
  expect(saysCauseUnknown(['note: cause unknown so far', 'supporter: there it is', 'customer: works', 'note: old script removed'])).toBe(
    false,
  );
});
