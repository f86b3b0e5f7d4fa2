import type { Recogniser } from '../model.ts';
import { email, phone } from './contact.ts';
import { privateKey, productKey, recoveryKey } from './keys.ts';
import { nationalIds } from './national.ts';
import { ip, mac } from './network.ts';
import { passwordSaid } from './password-said.ts';
import { passwordTyped } from './password-typed.ts';
import { bankAccount, card, iban } from './payment.ts';
import { token } from './tokens.ts';

/**
 * As they come. What harms whoever it belongs to once somebody has it, and what no summary needs, never reaches the disk:
 * secrets, cards, accounts by IBAN, numbers of persons. Addresses that a technician may have to call or write to later are
 * kept, and hidden from the model. Addresses of a network stay: without them nobody can tell what was repaired.
 */
export const recognisers: readonly Recogniser[] = [
  privateKey,
  recoveryKey,
  token,
  passwordTyped,
  passwordSaid,
  productKey,
  card,
  iban,
  bankAccount,
  email,
  phone,
  ip,
  mac,
  ...nationalIds,
];
