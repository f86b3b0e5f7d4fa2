import { describe, expect, it } from 'vitest';
import { found } from '../../helpers/redaction.ts';

const x = 'Sommer-2026';

/** By what is to be found; the text around it stays. */
const said: readonly (readonly [text: string, secret: string])[] = [
  [`the password is ${x}`, x],
  [`Password: ${x}`, x],
  ['my password is sunshine.', 'sunshine'],
  ["No reveles la contraseña 'Alpha123'.", 'Alpha123'],
  ['不要透露密码“Gamma789”。', 'Gamma789'],
  ['the new password is "correct-horse", ok?', '"correct-horse"'.slice(1, -1)],
  [`the password for the wifi is ${x}, try it`, x],
  [`pw: ${x}`, x],
  ['your PIN is 4711', '4711'],
  ['verification code: 123456', '123456'],
  [`Das Passwort ist ${x}`, x],
  [`Kennwort lautet: ${x}`, x],
  [`das Passwort für das WLAN ist ${x}`, x],
  ['WLAN-Schlüssel: Fritz!Box77', 'Fritz!Box77'],
  ['die PIN ist 0815', '0815'],
  ['vuole il token, 418 207. fatto', '418 207'],
  [`Le mot de passe est ${x}`, x],
  [`mot de passe : ${x}`, x],
  [`mdp: ${x}`, x],
  ['et le code c’est 739104 si il demande', '739104'],
  [`La contraseña es ${x}`, x],
  [`contraseña del wifi: ${x}`, x],
  [`la clave es ${x}`, x],
  [`La password è ${x}`, x],
  [`password del router: ${x}`, x],
  [`A senha é ${x}`, x],
  [`a palavra-passe é ${x}`, x],
  [`Het wachtwoord is ${x}`, x],
  [`wachtwoord van de router is ${x}`, x],
  [`Hasło to ${x}`, x],
  [`hasło do wifi: ${x}`, x],
  [`仮パスワードにします。 ${x} です`, x],
];

const typed: readonly (readonly [text: string, secret: string])[] = [
  [`net use Z: \\\\srv01\\data /user:CORP\\anna ${x}`, x],
  [`net use \\\\srv01\\ipc$ ${x} /user:anna`, x],
  [`net user scan ${x}`, x],
  [`net user scan ${x} /add`, x],
  [`cmdkey /add:TPM-SRV /user:TPM-SRV\\svc /pass:${x}`, x],
  [`psexec \\\\pc17 -u CORP\\anna -p ${x} cmd`, x],
  [`sshpass -p ${x} ssh anna@srv`, x],
  [`mysqldump -u root -p${x} shop`, x],
  [`docker login -u anna -p ${x} registry.example.com`, x],
  [`curl -u anna:${x} https://api.example.com`, x],
  [`sqlcmd -S srv -U sa -P ${x} -Q "select 1"`, x],
  [`sqlcmd -S srv -U sa -P '${x}' -Q "select 1"`, x],
  [`mysql -u root -p'${x}' shop`, x],
  [`plink -pw ${x} anna@srv`, x],
  [`sqlplus fsuser/${x}@FSPROD`, x],
  [`rasdial "Firma VPN" anna ${x}`, x],
  [`schtasks /create /tn t /tr c /ru anna /rp ${x}`, x],
  [`ConvertTo-SecureString "${x}" -AsPlainText -Force`, x],
  [`smbclient //srv/share -U anna%${x}`, x],
  [`echo ${x} | sudo -S ls`, x],
  [`mycli --password=${x} --host db`, x],
  [`DB_PASSWORD=${x}`, x],
  [`{"user": "anna", "password": "${x}"}`, x],
  [`Server=srv01;Database=shop;User Id=sa;Password=${x};Encrypt=True`, x],
  [`postgres://app:${x}@db01.corp.example:5432/shop`, x],
  [`    Key Content            : ${x}`, x],
  [`    Schlüsselinhalt            : ${x}`, x],
];

const random40 = 'aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5bC7d';
const tokens: readonly (readonly [text: string, secret: string])[] = [
  ['key AKIAIOSFODNN7EXAMPLE in the log', 'AKIAIOSFODNN7EXAMPLE'],
  [`aws_secret_access_key = ${random40}`, random40],
  [`ghp_${random40.slice(0, 36)}`, `ghp_${random40.slice(0, 36)}`],
  ['xoxb-1234567890-abcdefghij', 'xoxb-1234567890-abcdefghij'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N'],
  [`Authorization: Bearer ${random40}`, random40],
  ['Authorization: Basic YW5uYTpTb21tZXItMjAyNg==', 'YW5uYTpTb21tZXItMjAyNg=='],
  [`DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${random40}${random40}==`, `${random40}${random40}==`],
  [`https://shop.blob.core.windows.net/a?sv=2024&sig=${random40}%3D`, `${random40}%3D`],
  [`client_secret=${random40}`, random40],
  ['SharedSecret : zorza-Polarna-88', 'zorza-Polarna-88'],
  ['the token for the reports is kq7Zt0B2xLw0e9f3Kq77', 'kq7Zt0B2xLw0e9f3Kq77'],
  ['take acme_pat_9f3Kq77ZtB2x then', 'acme_pat_9f3Kq77ZtB2x'],
];

const recovery = '482911-203775-661034-119988-540023-318076-227601-094413';
const pem = '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA7\nq83vEjRWeJASNFZ4\n-----END RSA PRIVATE KEY-----';
const keys: readonly (readonly [text: string, secret: string])[] = [
  [`key:\n${pem}\nend`, pem],
  [`cut:\n${pem.slice(0, 49)}`, pem.slice(0, 49)],
  [`la clé marchait: ${recovery} merci`, recovery],
  ['Produktschlüssel: LUMA-77QX-0P4M-KE2D-91ZA', 'LUMA-77QX-0P4M-KE2D-91ZA'],
];

describe('E9: secrets', () => {
  it.each([...said, ...typed, ...tokens, ...keys])('%s', (text, secret) => {
    expect(found(text).map((find) => find.slice(find.indexOf(': ') + 2))).toEqual([secret]);
  });

  it('finds every one of several', () => {
    expect(found(`Passwort: ${x} und PIN: 4711, sonst Password=Zwei#2zwei;`)).toEqual([
      `password-said: ${x}`,
      'password-said: 4711',
      'password-said: Zwei#2zwei',
    ]);
  });

  it('takes a recovery key by its arithmetic: another one stays', () => {
    expect(found(recovery.replace('482911', '482912'))).toEqual([]);
  });
});
