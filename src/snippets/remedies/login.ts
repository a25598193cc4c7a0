import type { ISnippet } from '../lines';
import { snippet } from '../lines';
import { quoteToml } from '../toml';

/**
 * Answer what a program asks for with 401 instead of a login page, and renew the login while it is used.
 *
 * #### Notes
 * https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview (api_routes, cookie_refresh)
 */
export function oauth2ProxyForApi(baseUrl: string): ISnippet {
  const prefix = baseUrl.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return snippet([
    {
      added: `api_routes = [${quoteToml(`^${prefix}(api|lab/api|environment-health)/`)}]`
    },
    { added: 'cookie_refresh = "1h"' }
  ]);
}
