import type { T } from '../../i18n/translator.ts';
import type { DeviceView } from './props.ts';

/** The operating system in a line: its kind, unless its words begin with that anyway. */
export function systemText(t: T, { platform, os }: Pick<DeviceView, 'platform' | 'os'>): string {
  const kind = t(`devices.platforms.${platform}`);
  if (!os) return kind;
  return os.toLowerCase().startsWith(kind.toLowerCase()) ? os : `${kind} · ${os}`;
}
