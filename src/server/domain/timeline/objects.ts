import type { DraftAction } from './items.ts';
import { fold } from './words.ts';

const families: readonly (readonly [string, RegExp])[] = [
  [
    'network',
    /^(ipconfig|ifconfig|ping|tracert|traceroute|nslookup|dig|arp|route|netstat|netsh|pathping|networksetup|scutil|curl|test-netconnection|test-connection|resolve-dnsname|get-net\w+|set-net\w+|set-dns\w+|get-dns\w+|clear-dns\w+|get-vpn\w*|add-vpn\w*|set-vpn\w*|rasdial|dscacheutil|ip)\b/,
  ],
  ['service', /^(sc|net (start|stop)|get-service|(start|stop|restart|set)-service|systemctl|launchctl)\b/],
  ['repair', /^(sfc|dism|chkdsk|repair-\w+|defrag|diskutil|fsck|cleanmgr)\b/],
  ['disk', /^(get-(psdrive|volume|disk|partition)|fsutil|df|du|wmic logicaldisk|vssadmin|diskpart|compact)\b/],
  ['print', /^(get-print\w+|(add|remove|set)-print\w+|lpstat|lpadmin|cupsenable|cancel|prn\w+|pnputil)\b/],
  ['update', /^(wuauclt|usoclient|get-windowsupdate|install-windowsupdate|get-hotfix|wusa|softwareupdate|winget|choco|msiexec|brew)\b/],
  ['identity', /^(whoami|klist|gpupdate|gpresult|net user|get-ad\w+|set-ad\w+|unlock-ad\w+|nltest|dsregcmd|cmdkey|certutil)\b/],
  ['process', /^(tasklist|taskkill|get-process|stop-process|ps|kill|killall|start-process)\b/],
  ['malware', /^(get-mp\w+|start-mp\w+|remove-mp\w+|update-mp\w+|mpcmdrun)\b/],
  ['licence', /^(slmgr|cscript .*(slmgr|ospp)|ospp)\b/],
];

const common = new Set(
  'windows program files users system32 microsoft with from that this have your http https www exe local server error name type path force query start stop delete restart config status get set remove install setup true false null select object where format list table print computer'.split(
    ' ',
  ),
);

export function familyOf(command: string): string {
  const bare = fold(command)
    .replace(/^(sudo|cmd \/c|cmd\.exe \/c|powershell(\.exe)?( -\w+)*) /, '')
    .replace(/\.exe\b/, '');
  return families.find(([, pattern]) => pattern.test(bare))?.[0] ?? bare.split(' ')[0] ?? '';
}

/** "spool" and "spooler", "printer" and "printers" are one object. */
const stem = 5;

/** What an action is about: the beginnings of names of services, hosts, files, products; folded, at most twelve. */
export function objectsOf(action: DraftAction): readonly string[] {
  const words =
    fold(action.code === 'command' ? textOf(action) : `${action.application ?? ''} ${textOf(action)}`).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return [...new Set(words.filter((word) => !common.has(word)).map((word) => word.slice(0, stem)))].slice(0, 12);
}

function textOf(action: DraftAction): string {
  switch (action.code) {
    case 'command':
      return action.command.replace(/^\S+/, '');
    case 'window':
      return action.title;
    case 'file':
      return action.path.slice(Math.max(action.path.lastIndexOf('/'), action.path.lastIndexOf('\\')) + 1);
    case 'chat':
    case 'note':
      return '';
    default:
      return action.text;
  }
}
