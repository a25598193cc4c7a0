import type { ILimits } from '../../wire/evidence';

/** Variables by which programs that speak plain http, as servers on this machine do, are sent to a proxy elsewhere. */
export function proxiedLoopback({ proxyForLoopback = [] }: ILimits): string[] {
  return proxyForLoopback.filter(name => /^(http|all)_proxy$/i.test(name));
}
