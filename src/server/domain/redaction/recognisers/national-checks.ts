/** NHS number: ten digits, the last one modulo 11 of the others. */
export function nhsCheck(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  if (digits.length !== 10 || /^(\d)\1+$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/**
 * Number of a German identity card or passport: nine characters, and with the tenth their check digit as ICAO 9303 has it
 * (weights 7, 3, 1). On the card's front the nine stand alone; then they need letters and digits.
 */
export function documentCheck(value: string): boolean {
  const number = value.slice(0, 9);
  if (/^\d+D?$/.test(value) && value.length < 10) return false;
  if (!/\d/.test(number)) return false;
  const check = value[9];
  if (check === undefined) return /[A-Z]/.test(number) && (number.match(/\d/g) ?? []).length >= 2;
  const sum = [...number].reduce((total, character, at) => total + worth(character) * (weights[at % 3] ?? 0), 0);
  return sum % 10 === Number(check);
}

const weights = [7, 3, 1];

function worth(character: string): number {
  return /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55;
}
