import { setGlobalProxyFromEnv } from 'node:http';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Lets downloads of this process go as the machine's other programs do: through the proxy of HTTPS_PROXY, HTTP_PROXY and
 * NO_PROXY, trusting the system's certificates besides Node's own (an internal mirror has a company's).
 */
export function useMachineNetwork(env: Environment): void {
  const names = ['http_proxy', 'https_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]);
  const proxy = Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  if (Object.keys(proxy).some((name) => !name.toLowerCase().startsWith('no_'))) setGlobalProxyFromEnv(proxy);
  setDefaultCACertificates([...new Set([...getCACertificates('default'), ...getCACertificates('system')])]);
}
