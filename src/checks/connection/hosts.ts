import type { IServer } from '../../wire/evidence';

/** The name in `name:port`, without the brackets of an IPv6 address. */
export function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
}

/** host:port in the address of a page or a websocket. */
export function hostOf(address: string): string | null {
  return /^[\w+.-]+:\/\/([^/?#]+)/.exec(address)?.[1] ?? null;
}

/** Whether this is a bare address, which a list of names cannot allow. */
export function isAddress(name: string): boolean {
  return /^\d+(\.\d+){3}$/.test(name) || name.includes(':');
}

/** Whether a host is this very computer, by its name or address. */
export function isLoopback(host: string): boolean {
  const name = nameOf(host);
  return (
    /(^|\.)localhost$/.test(name) ||
    name === '::1' ||
    /^127(\.\d+){3}$/.test(name)
  );
}

/** Whether Jupyter takes requests that are addressed to this host; the same rule as its own. */
export function acceptsHost(
  { allowRemoteAccess, localHostnames }: IServer,
  host: string
): boolean {
  const name = nameOf(host);
  return (
    allowRemoteAccess ||
    localHostnames.includes(name) ||
    name === '::1' ||
    /^127(\.\d+){3}$/.test(name)
  );
}
