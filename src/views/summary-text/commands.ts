/**
 * What common commands are for. First match wins, so the narrow forms stand before the wide ones. Matched against one
 * command in lower case without prompt, `sudo`, folder and `.exe`; the purposes stand in i18n/summary/commands/.
 */
const table = [
  ['dns-flush', /^(ipconfig \/flushdns|dscacheutil -flushcache|clear-dnsclientcache|resolvectl flush-caches|killall -hup mdnsresponder)/],
  ['ip-release', /^ipconfig \/release/],
  ['ip-renew', /^ipconfig \/renew/],
  ['dns-register', /^ipconfig \/registerdns/],
  ['ip-show', /^(ipconfig|ifconfig|ip a(ddr)?|get-netipconfiguration|get-netipaddress)\b/],
  ['port-test', /^(test-netconnection .*-port|tnc .*-port|nc -[a-z]*z|telnet )/],
  ['reach-test', /^(ping|test-connection|test-netconnection|tnc)\b/],
  ['route-trace', /^(tracert|traceroute|pathping)\b/],
  ['dns-lookup', /^(nslookup|resolve-dnsname|dig|host)\b/],
  ['connections-list', /^(netstat|get-nettcpconnection|ss -|lsof -i)/],
  ['web-test', /^(curl|wget|invoke-webrequest|iwr)\b/],
  ['winsock-reset', /^netsh winsock reset/],
  ['ip-reset', /^netsh int(erface)? (ip|ipv4|ipv6|tcp) reset/],
  ['wifi-show', /^netsh wlan show/],
  ['firewall-show', /^(netsh advfirewall (show|firewall show)|get-netfirewall)/],
  ['firewall-set', /^(netsh advfirewall|(set|new|enable|disable)-netfirewall)/],
  ['proxy-show', /^(netsh winhttp show|scutil --proxy|networksetup -get\S*proxy)/],
  ['proxy-reset', /^netsh winhttp reset/],
  ['adapter-list', /^(get-netadapter|networksetup -listallhardwareports|netsh int(erface)? show)\b/],
  ['adapter-restart', /^restart-netadapter\b/],
  ['vpn-connect', /^(rasdial (?!.*\/disconnect)\S|scutil --nc start)/],
  ['vpn-show', /^(get-vpnconnection|scutil --nc (list|status|show))/],
  ['dns-show', /^(scutil --dns|get-dnsclientserveraddress|networksetup -getdnsservers)/],
  ['network-show', /^networksetup -(get|list)/],
  ['network-set', /^networksetup -set/],
  ['files-check', /^sfc \/(scannow|verifyonly)/],
  ['image-repair', /^(dism .*\/restorehealth|repair-windowsimage .*-restorehealth)/],
  ['image-check', /^(dism .*\/(checkhealth|scanhealth)|repair-windowsimage)/],
  ['disk-repair', /^(chkdsk .*\/[frx]\b|repair-volume|diskutil repair|diskutil firstaid|fsck)/],
  ['disk-check', /^(chkdsk|diskutil verify)/],
  ['policy-update', /^gpupdate\b/],
  ['policy-show', /^(gpresult|rsop)\b/],
  ['service-restart', /^(restart-service|launchctl kickstart|systemctl restart)\b/],
  ['service-stop', /^(net stop|stop-service|sc stop|launchctl (stop|unload|bootout)|systemctl stop)\b/],
  ['service-start', /^(net start \S|start-service|sc start|launchctl (start|load|bootstrap)|systemctl start)/],
  ['service-list', /^(get-service|sc query|sc qc|net start$|launchctl (list|print)|systemctl status)/],
  ['service-set', /^(set-service|sc config)\b/],
  ['process-end', /^(taskkill|stop-process|kill|killall|pkill)\b/],
  ['process-list', /^(tasklist|get-process|ps|top)(\s|$)/],
  ['user-show', /^(whoami|id)(\s|$)/],
  ['system-show', /^(systeminfo|get-computerinfo|sw_vers|winver|ver|uname|system_profiler|msinfo32|hostname)(\s|$)/],
  ['registry-show', /^(reg query|get-itemproperty\S* .*hk)/],
  ['registry-set', /^(reg (add|import)|(set|new)-itemproperty .*hk)/],
  ['registry-delete', /^(reg delete|remove-itemproperty .*hk)/],
  ['printer-list', /^(get-printer|lpstat|wmic printer)(\s|$)/],
  ['print-jobs-show', /^(get-printjob|lpq)\b/],
  ['print-jobs-remove', /^(remove-printjob|cancel|lprm)(\s|$)/],
  ['printer-add', /^(add-printer|lpadmin)/],
  ['printer-remove', /^remove-printer/],
  ['patches-list', /^(get-hotfix|wmic qfe|softwareupdate (--list|-l))/],
  ['updates-install', /^(softwareupdate (--install|-i)|install-windowsupdate|usoclient|wuauclt|winget upgrade|brew upgrade)/],
  ['disk-list', /^(get-volume|get-psdrive|get-disk|get-partition|diskutil (list|info)|wmic (logicaldisk|diskdrive)|fsutil volume)/],
  ['wmi-query', /^(wmic (?!.* (call|create|delete|set) )|get-ciminstance|get-wmiobject|gwmi)/],
  ['package-remove', /^(msiexec .*\/x|msiexec .*\/uninstall|winget uninstall|brew uninstall|remove-appxpackage|uninstall-package)/],
  ['package-repair', /^msiexec .*\/f/],
  ['package-install', /^(msiexec .*\/(i|package)|winget install|brew install|choco install|add-appxpackage|installer -pkg)/],
  ['package-list', /^(winget list|brew list|get-package|get-appxpackage)/],
  ['event-log', /^(get-eventlog|get-winevent|wevtutil|log show|log stream|eventvwr)\b/],
  ['disk-clean', /^cleanmgr\b/],
  ['files-mirror', /^(robocopy|rsync|ditto)\b/],
  ['files-copy', /^(copy|xcopy|cp|copy-item)\b/],
  ['rights-set', /^(icacls .*\/(grant|deny|remove|reset|inheritance|setowner)|takeown|chmod|chown|set-acl)/],
  ['rights-show', /^(icacls|get-acl|get-smbshareaccess)\b/],
  ['share-unmap', /^net use .*\/delete/],
  ['share-list', /^(net use$|get-smbmapping|get-smbshare|net share$|net view)/],
  ['share-map', /^(net use \S|new-smbmapping|new-psdrive|mount_smbfs)/],
  ['tickets-purge', /^klist purge/],
  ['tickets-show', /^klist\b/],
  ['join-show', /^dsregcmd \/status/],
  ['join-leave', /^dsregcmd \/leave/],
  ['join-start', /^dsregcmd \/join/],
  [
    'certificate',
    /^(certutil -(user |f )*(\w*store|dump|verify|pulse|importpfx|exportpfx|ping|config)|security find-certificate|get-childitem cert:|dir cert:|ls cert:)/,
  ],
  ['licence-activate', /^slmgr(\.vbs)? \/(ato|skms)/],
  ['licence-key', /^slmgr(\.vbs)? \/(ipk|upk|cpky)/],
  ['licence-show', /^slmgr|ospp\.vbs.*\/dstatus/],
  ['power', /^(powercfg|pmset)\b/],
  ['restart', /^(shutdown .*[/-]r\b|restart-computer|reboot)/],
  ['shut-down', /^(shutdown .*[/-][sph]\b|stop-computer)/],
  ['credential-delete', /^cmdkey \/delete/],
  ['credential-list', /^(cmdkey \/list|vaultcmd)/],
  ['account-unlock', /^unlock-adaccount/],
  ['password-set', /^(set-adaccountpassword|net user \S+ [^\s/])/],
  ['account-show', /^(get-aduser\b|net user( [^\s/]\S*)?( \/domain)?$|get-localuser\b|dscl \S+ -?(read|list))/],
  ['time-sync', /^(w32tm \/resync|sntp)/],
  ['time-show', /^w32tm\b/],
  ['malware-scan', /^(start-mpscan|mpcmdrun .*-scan)/],
  ['malware-update', /^(update-mpsignature|mpcmdrun .*-signatureupdate)/],
  ['malware-show', /^(get-mp\w+)/],
  ['malware-remove', /^remove-mpthreat/],
  ['encryption-show', /^(manage-bde .*-status|get-bitlockervolume|fdesetup status)/],
  ['backup', /^tmutil\b/],
  ['gatekeeper', /^spctl\b/],
  ['system-protection', /^csrutil\b/],
  ['extensions-list', /^(kextstat|kmutil|systemextensionsctl)\b/],
  ['profiles-show', /^profiles\b/],
  ['preference-set', /^defaults (write|delete|import)/],
  ['preference-show', /^defaults\b/],
  ['disk-free', /^df\b/],
  ['folder-size', /^du\b/],
  ['file-delete', /^(rm|del|erase|rd|rmdir|remove-item)\b/],
  ['file-rename', /^(mv|ren|rename|move|rename-item|move-item)\b/],
  ['file-show', /^(type|cat|more|get-content)\b/],
  ['file-list', /^(ls|dir|get-childitem|gci)(\s|$)/],
  ['folder-make', /^(mkdir|md|new-item .*directory)\b/],
  ['folder-change', /^(cd|pushd|set-location)(\s|$)/],
] as const satisfies readonly (readonly [string, RegExp])[];

export type CommandId = (typeof table)[number][0];

/** Every id once, for the tables of purposes and their tests. */
export const commandIds: readonly CommandId[] = table.map(([id]) => id);

const prompt = /^(?:ps )?(?:[a-z]:\\[^>]*>|\\\\[^>]*>|[$#%]|>)\s*/;

/**
 * What a command line is for, or nothing where we do not know all of it: of several commands joined by `;` or `&&`
 * each must be known, of a pipe the first says it.
 */
export function commandPurposes(line: string): readonly CommandId[] {
  const found = line
    .split(/&&|\|\||;/)
    .filter((piece) => piece.trim() !== '')
    .map(purposeOf);
  if (found.some((id) => id === null)) return [];
  return [...new Set(found as CommandId[])];
}

function purposeOf(piece: string): CommandId | null {
  const command = piece
    .trim()
    .toLowerCase()
    .replace(prompt, '')
    .replace(/^sudo (-\S+ )*/, '')
    .replace(/^"([^"]+)"/, '$1')
    .replace(/^\S*[\\/](?=[a-z0-9._-]+(\s|$))/, '')
    .replace(/^([a-z0-9_-]+)\.exe\b/, '$1')
    .replace(/\s+/g, ' ');
  return table.find(([, pattern]) => pattern.test(command))?.[0] ?? null;
}
