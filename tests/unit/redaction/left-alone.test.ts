import { describe, expect, it } from 'vitest';
import { acting, found } from '../../helpers/redaction.ts';

/** A technician's words: whatever of these is eaten is missing in the summary (SPEC E2). */
const untouched = [
  // Codes, versions, builds, times.
  'Error 0x80070005: Access is denied. KB5034441 failed with 0x80240034, exit code 1603',
  'OS Name: Windows 11 Pro, Version 10.0.19045.1, Build 22631.3007',
  'Chrome 120.0.6099.130 (64-bit), driver 31.0.101.2125, firmware 2.1.0.4',
  '2026-04-21 16:23:11.392 E CalendarAgent[612:9d1f] sync failed',
  '21.04.2026 16:23:11  backup finished in 00:12:44',
  '1700000000000 1503238553 253274710016 98347532288',
  'Event ID 4740, PID 13244, port 8080:80, offset 1339241616000000000',
  // Names of things.
  'DESKTOP-4F7K2LQ, SRV-DC01, LHC-LIB-PC14, nas-02, PRN_HP_400',
  'ticket INC0012345, request REQ-2026-00871, case 4711-2026, order 123 456 789',
  'serial number: 4539578763621486, S/N 5CG1234XYZ, IMEI 490154203237518',
  'SHA256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'd41d8cd98f00b204e9800998ecf8427e  setup.exe',
  '{3F2504E0-4F89-11D3-9A0C-0305E82C3301} and 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  'S-1-5-21-3623811015-3361044348-30300820-1013',
  'Provider=Microsoft.Jet, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089',
  'TeamViewer ID 123 456 789, partner-ID: 1 234 567 890',
  '020526-11890-01.dmp  20240611000000.000000+000  N3VET41W (1.41)',
  // Commands.
  'ssh admin@srv01.corp.example -p 2222',
  'git clone git@github.com:org/repo.git && mkdir -p /var/log/app',
  'setx ESTRUCALC_LICENSE_FILE 27000@RS-SRV3.corp.example /M',
  'docker run -p 8080:80 nginx && ps -p 1234 && cp -p a b && nmap -p 22,80 host',
  'net user anna /active:yes',
  'net use Z: \\\\srv01\\data /persistent:yes',
  'net user jdoe /domain',
  'mysql -h db01 -P 3306 -u root -p',
  'curl -u anna https://api.example.com/v2',
  'runas /user:CORP\\anna cmd',
  'cmdkey /list',
  'netsh wlan show profile name="Office" key=clear',
  'psexec \\\\pc17 -s cmd',
  '$cred = Get-Credential; New-PSSession -Credential $cred; Set-ADAccountPassword anna -NewPassword $new',
  'Password=%DB_PASS%; PASSWORD=$SECRET; password=<password>; --password-stdin',
  'Get-ADUser anna -Properties PasswordLastSet,PasswordNeverExpires,LastBadPasswordAttempt',
  'Password last set   11/20/2026 10:00:00 AM\nPassword expires    Never\nPassword required   Yes',
  'PasswordLastSet : 01.02.2026 10:22:33\nPasswordExpired : False\nBadPasswordCount : 3',
  'LastLogonDate: 2026-03-02, PasswordLength=8',
  'npm i left-pad@1.3.0; uses: actions/checkout@v4.1.1; logo@2x.png',
  'python@3.11, node@26.10.0, image@sha256:4bcff6',
  'C:\\Users\\anna\\AppData\\Local\\Temp\\~DF3A9C.tmp \\\\srv01\\share\\0171',
  '0000 0010 0020 0030 4d5a 9000 0300 0000',
  'Ping statistics: Sent = 4, Received = 4, Lost = 0 (0% loss), 0030 0040 0050',
  // Talk of passwords without one.
  'the password is expired. The password is wrong, your password was reset',
  'My password is not working, is the password case sensitive?',
  'password policy is enforced; the password prompt is gone; password field is OK',
  'Incorrect password. Try again. Password required',
  'Please enter your password: ',
  'the password for the field is judge_question, ¿Esta contraseña es suya?',
  'パスワードは何ですか?", "judge_question"',
  'Password: \nuid=501(clara) gid=20(staff)',
  'Das Passwort ist abgelaufen. Das Kennwort ist falsch. Kennwort: erforderlich',
  'Kennwort von h.stamm zurückgesetzt, Passwort ist Pflicht',
  'Le mot de passe est expiré. Mot de passe : obligatoire',
  'La contraseña es incorrecta. Usuario o contraseña incorrectos',
  'La password è scaduta. La password è sbagliata',
  'A senha está errada. A senha expira 12/04/2026 23:59. A palavra-passe é inválida',
  'Het wachtwoord is verlopen. Het netwerkwachtwoord is onjuist',
  'Hasło wygasło. Hasło jest nieprawidłowe',
  'I have a token problem: token expired, the key is on the desk, secret santa',
  'WWW-Authenticate: Bearer realm="EWS", error="invalid_token"',
  'Le code PIN est bloqué (0x6983), code erreur 1603, the code is 1603',
  'the PIN is blocked after 3 attempts',
  'DnsCache, api key rotation, access token lifetime 60 minutes',
  // Numbers that a check digit fits by chance, without a word that says so.
  '44051401359 111222333 9434765919 36574261809 123456789 12345678',
  'phone is broken, call failed with 404, tel quel',
];

describe('E9: what a technician writes stays as it is', () => {
  it.each(untouched.map((text) => [text]))('%s', (text) => {
    expect(found(text, acting)).toEqual([]);
  });
});
