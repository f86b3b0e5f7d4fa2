import type { Device } from '../../domain/devices/model.ts';
import { accepted } from '../ask-server.ts';
import type { Client } from '../client.ts';

/** By its name, whatever its case, else by its id; what is neither is the server's to refuse. */
export async function deviceOf(client: Client, given: string): Promise<Device> {
  const query = new URLSearchParams({ name: given.slice(0, 255), limit: '1' });
  const { devices } = accepted<{ devices: Device[] }>(await client.send('GET', `/api/v1/devices?${query}`));
  return devices[0] ?? accepted<Device>(await client.send('GET', devicePath(given)));
}

export function devicePath(id: string): string {
  return `/api/v1/devices/${encodeURIComponent(id)}`;
}
