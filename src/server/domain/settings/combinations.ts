import { BlockList, isIP } from 'node:net';
import type { Fault } from '../../kit/why.ts';
import type { CompanyName, Config, SettingName, Settings } from './list.ts';
import { settings } from './list.ts';

/** What is wrong although each value by itself is right. */
export function boxFaults({ host, trustedProxies }: Config): Fault[] {
  const everybody = trustedProxies.find((network) => network.endsWith('/0'));
  const unreachable = isLoopback(host) ? trustedProxies.find((network) => !isLoopback(network.split('/')[0] ?? '')) : undefined;
  return [
    ...(everybody ? [fault('trustedProxies', 'setting.trusts-everybody', { detail: everybody })] : []),
    // Whoever connects to a loopback address is on this machine, so the proxy that was meant never does.
    ...(unreachable ? [fault('trustedProxies', 'setting.out-of-reach', { detail: `${unreachable} → ${host}` })] : []),
  ];
}

/** Names are those of the settings, or of their variables where `pinned` says so. */
export function companyFaults({ loginIdleMinutes, loginLongestHours }: Settings, blamed: (name: CompanyName) => string): Fault[] {
  if (loginIdleMinutes <= loginLongestHours * 60) return [];
  return [
    { setting: 'loginIdleMinutes', at: blamed('loginIdleMinutes'), reason: 'setting.longer-than-login', limit: loginLongestHours * 60 },
  ];
}

/** Not wrong, but seldom meant. */
export function boxWarnings({ host, hostNames, trustedProxies }: Config): Fault[] {
  const reachable = !isLoopback(host) || trustedProxies.length > 0;
  return reachable && hostNames.length === 0 ? [fault('hostNames', 'setting.reached-by-address-alone', {})] : [];
}

function fault(setting: SettingName, reason: string, more: Partial<Fault>): Fault {
  return { setting, at: settings[setting].env, reason, ...more };
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

export function isLoopback(host: string): boolean {
  return host === 'localhost' || (isIP(host) !== 0 && loopback.check(host, isIP(host) === 4 ? 'ipv4' : 'ipv6'));
}
