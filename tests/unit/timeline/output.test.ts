import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../src/server/domain/timeline/output.ts';

const told = (command: string, output: string, width = 160) => excerpt(output, command, width).lines.join(' | ');

const ipconfig = `
Windows-IP-Konfiguration

   Hostname  . . . . . . . . . . . . : PC-ANNAHME
   Primäres DNS-Suffix . . . . . . . :
   Knotentyp . . . . . . . . . . . . : Hybrid
   IP-Routing aktiviert  . . . . . . : Nein

Ethernet-Adapter Ethernet:

   Verbindungsspezifisches DNS-Suffix: fritz.box
   Beschreibung. . . . . . . . . . . : Realtek PCIe GbE Family Controller
   Physische Adresse . . . . . . . . : 8C-EC-4B-11-22-33
   DHCP aktiviert. . . . . . . . . . : Ja
   IPv4-Adresse  . . . . . . . . . . : 169.254.77.12(Bevorzugt)
   Subnetzmaske  . . . . . . . . . . : 255.255.0.0
   Lease erhalten. . . . . . . . . . : Dienstag, 3. März 2026 08:01:22
   Standardgateway . . . . . . . . . :
   DHCPv6-IAID . . . . . . . . . . . : 109898827
   DNS-Server  . . . . . . . . . . . : 192.168.178.1
   NetBIOS über TCP/IP . . . . . . . : Aktiviert
`;

const sfc = `
Beginning system scan.  This process will take some time.

Beginning verification phase of system scan.
Verification 4% complete.\rVerification 58% complete.\rVerification 100% complete.

Windows Resource Protection found corrupt files and successfully repaired them.
For online repairs, details are included in the CBS log file located at
windir\\Logs\\CBS\\CBS.log. For example C:\\Windows\\Logs\\CBS\\CBS.log.
`;

const chkdsk = `The type of the file system is NTFS.
Volume label is Windows.

Stage 1: Examining basic file system structure ...
  812032 file records processed.
File verification completed.
  0 bad file records processed.
Stage 2: Examining file name linkage ...
Windows has made corrections to the file system.
No further action is required.

 487652351 KB total disk space.
        64 KB in bad sectors.
`;

const ping = `
Ping wird ausgeführt für 192.168.178.45 mit 32 Bytes Daten:
Zeitüberschreitung der Anforderung.
Zeitüberschreitung der Anforderung.
Antwort von 192.168.178.24: Zielhost nicht erreichbar.
Zeitüberschreitung der Anforderung.

Ping-Statistik für 192.168.178.45:
    Pakete: Gesendet = 4, Empfangen = 1, Verloren = 3
    (75% Verlust),
`;

describe('the telling lines of an output', () => {
  it('says nothing for nothing', () => {
    expect(excerpt(' \n\0\n-----\n', 'x', 160)).toEqual({ lines: [], fault: false });
  });

  it('keeps addresses and name server of ipconfig /all, no hardware address, no lease', () => {
    const text = told('ipconfig /all', ipconfig);
    expect(text).toContain('IPv4-Adresse: 169.254.77.12(Bevorzugt)');
    expect(text).toContain('DNS-Server: 192.168.178.1');
    expect(text).not.toMatch(/8C-EC|Lease|IAID|Windows-IP/);
    expect(text.length).toBeLessThanOrEqual(160);
  });

  it('keeps the verdict of sfc, not its progress', () => {
    expect(told('sfc /scannow', sfc, 110)).toBe('Windows Resource Protection found corrupt files and successfully repaired them.');
  });

  it('keeps the verdict of chkdsk', () => {
    const text = told('chkdsk C: /f', chkdsk);
    expect(text).toContain('Windows has made corrections to the file system.');
    expect(text).not.toContain('Stage');
  });

  it('keeps time-outs and losses of a German ping once', () => {
    const text = told('ping 192.168.178.45', ping);
    expect(text).toContain('Zeitüberschreitung der Anforderung.');
    expect(text).toContain('Verloren = 3');
    expect(text.match(/Zeitüberschreitung/g)).toHaveLength(1);
    expect(text).not.toContain('Ping wird ausgeführt');
    expect(excerpt(ping, 'ping', 160).fault).toBe(true);
  });

  it('does not say "0 % loss" where the host was unreachable', () => {
    const output =
      'Antwort von 192.168.178.24: Zielhost nicht erreichbar.\nPakete: Gesendet = 4, Empfangen = 4, Verloren = 0\n(0% Verlust),';
    expect(told('ping 192.168.178.45', output)).toBe('Antwort von 192.168.178.24: Zielhost nicht erreichbar.');
  });

  it('keeps of a table the rows that name what was asked for, without head and rule', () => {
    const rows = Array.from({ length: 60 }, (_, row) => `Running  Svc${row}     Service number ${row}`);
    const output = [
      'Status   Name     DisplayName',
      '------   ----     -----------',
      ...rows,
      'Stopped  Spooler  Print Spooler',
      ...rows,
    ].join('\n');
    const text = told('Get-Service Spooler', output);
    expect(text).toContain('Stopped Spooler Print Spooler');
    expect(text).not.toMatch(/DisplayName|---/);
  });

  it('takes "no errors" for no fault', () => {
    expect(excerpt('Es wurden keine Fehler gefunden.\n0 errors, 0 warnings', 'x', 160).fault).toBe(false);
    expect(excerpt('1 error', 'x', 160).fault).toBe(true);
  });
});
