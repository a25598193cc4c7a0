import type { Fronts } from '../fronts';
import { apache } from '../apache';
import { added, nginxInside } from '../fronts';
import type { IRoute } from '../route';

/** Keep nothing of Jupyter's in a cache. */
export function uncached({ prefix, origin }: IRoute): Fronts {
  const host = origin.replace(/^\w+:\/\//, '');
  return {
    nginx: nginxInside(
      prefix,
      'proxy_cache off;',
      '# Remove: proxy_ignore_headers Cache-Control Expires Set-Cookie'
    ),
    apache: added(apache`CacheDisable ${prefix}`),
    haproxy: added(
      '# Remove from the frontend and the backend: http-request cache-use, http-response cache-store'
    ),
    cloudflare: added(
      '# Caching → Cache Rules → Create rule → Bypass cache, for',
      `# Hostname equals ${host.replace(/\p{Cc}|[\u2028\u2029]/gu, '?')}`,
      '# then Caching → Configuration → Purge Everything'
    )
  };
}
