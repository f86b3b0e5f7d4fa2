import { describe, expect, it } from 'vitest';
import { commandPurposes } from '../../../src/views/summary-text/commands.ts';

describe('what a command is for', () => {
  it.each([
    '',
    'foo',
    'echo ipconfig /flushdns',
    'notping x',
    'format c:',
    'ipconfigx',
    'pingpong',
    'net',
    'shutdown /a',
    'net user bob /active:yes',
    'wmic product where name="X" call uninstall',
    'certutil -urlcache -f http://x',
    'rasdial /disconnect',
  ])('is unknown for %j', (line) => {
    expect(commandPurposes(line)).toEqual([]);
  });

  it.each([
    ['PS C:\\Users\\a> Get-Service Spooler', 'service-list'],
    ['C:\\> C:\\Windows\\System32\\ipconfig.exe  /FLUSHDNS', 'dns-flush'],
    ['ipconfig /all | findstr DNS', 'ip-show'],
    ['sudo killall -HUP mDNSResponder', 'dns-flush'],
    ['killall Dock', 'process-end'],
    ['Test-NetConnection srv01 -Port 443', 'port-test'],
    ['Test-NetConnection srv01', 'reach-test'],
    ['tracert 8.8.8.8', 'route-trace'],
    ['netsh winsock reset', 'winsock-reset'],
    ['netsh int ip reset', 'ip-reset'],
    ['sfc /scannow', 'files-check'],
    ['DISM /Online /Cleanup-Image /RestoreHealth', 'image-repair'],
    ['chkdsk C:', 'disk-check'],
    ['chkdsk C: /f /r', 'disk-repair'],
    ['gpupdate /force', 'policy-update'],
    ['net stop spooler', 'service-stop'],
    ['net start', 'service-list'],
    ['net start spooler', 'service-start'],
    ['taskkill /F /IM outlook.exe', 'process-end'],
    ['sc query wuauserv', 'service-list'],
    ['reg add HKCU\\Software\\X /v Y /d 1', 'registry-set'],
    ['reg query HKLM\\Software', 'registry-show'],
    ['wmic logicaldisk get size', 'disk-list'],
    ['wmic bios get serialnumber', 'wmi-query'],
    ['msiexec /x {GUID} /qn', 'package-remove'],
    ['msiexec /i setup.msi /qn', 'package-install'],
    ['Get-WinEvent -LogName System', 'event-log'],
    ['net use', 'share-list'],
    ['net use Z: \\\\srv\\share', 'share-map'],
    ['net use Z: /delete', 'share-unmap'],
    ['klist purge', 'tickets-purge'],
    ['dsregcmd /status', 'join-show'],
    ['slmgr /dlv', 'licence-show'],
    ['slmgr.vbs /ato', 'licence-activate'],
    ['icacls D:\\x /grant a:F', 'rights-set'],
    ['icacls D:\\x', 'rights-show'],
    ['diskutil verifyVolume /', 'disk-check'],
    ['diskutil list', 'disk-list'],
    ['softwareupdate -l', 'patches-list'],
    ['softwareupdate --install --all', 'updates-install'],
    ['launchctl kickstart -k system/com.apple.x', 'service-restart'],
    ['lpstat -p', 'printer-list'],
    ['cancel -a', 'print-jobs-remove'],
    ['networksetup -getwebproxy Wi-Fi', 'proxy-show'],
    ['networksetup -setdnsservers Wi-Fi empty', 'network-set'],
    ['scutil --dns', 'dns-show'],
    ['tmutil deletelocalsnapshots /', 'backup'],
    ['log show --last 1h', 'event-log'],
    ['sudo rm -rf ~/Library/Caches/x', 'file-delete'],
    ['df -h', 'disk-free'],
    ['/usr/bin/du -sh *', 'folder-size'],
    ['ps aux', 'process-list'],
    ['fdesetup status', 'encryption-show'],
    ['spctl --assess x', 'gatekeeper'],
    ['shutdown /r /t 0', 'restart'],
    ['shutdown /s', 'shut-down'],
  ])('%s is %s', (line, id) => {
    expect(commandPurposes(line)).toEqual([id]);
  });

  it('of a chain is each part’s, once', () => {
    expect(commandPurposes('net stop spooler; del /q C:\\spool\\*; net start spooler')).toEqual([
      'service-stop',
      'file-delete',
      'service-start',
    ]);
  });
});
