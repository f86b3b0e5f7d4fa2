import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';

/**
 * The system of the computer that this browser runs on, where it is clearly a computer: phones answer for one too, iPads
 * and Android call themselves "Macintosh" and "Linux". Null: whoever answers has to say.
 */
export function platformOfBrowser(c: Context<HttpEnv>): 'windows' | 'macos' | null {
  const agent = c.req.header('user-agent') ?? '';
  const hint = c.req.header('sec-ch-ua-platform')?.replaceAll('"', '').toLowerCase();
  if (c.req.header('sec-ch-ua-mobile') === '?1' || /\b(Mobile|Android|Phone|iPad|iPhone)\b/.test(agent)) return null;
  if (hint !== undefined) return hint === 'windows' || hint === 'macos' ? hint : null;
  if (/\bWindows NT\b/.test(agent)) return 'windows';
  return /\bMacintosh\b.* Firefox\//.test(agent) ? 'macos' : null;
}
