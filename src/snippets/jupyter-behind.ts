import { jupyter } from './jupyter';
import type { ISnippet } from './lines';
import { snippet } from './lines';

/** Believe what the proxy says of scheme and address of a request. */
export function trustForwarded(): ISnippet {
  return snippet([{ added: 'c.ServerApp.trust_xheaders = True' }]);
}

/** Listen on every address of the container, which is where a published port leads to. */
export function listenEverywhere(): ISnippet {
  return snippet([{ added: 'c.ServerApp.ip = "0.0.0.0"' }]);
}

/** Set cookies with Secure by the scheme of the page, which is what Jupyter does unless it is told otherwise. */
export function cookiesByScheme(
  baseUrl: string,
  { login, xsrf }: { login: boolean; xsrf: boolean }
): ISnippet {
  return snippet([
    '# In place of the lines that say secure:',
    login ? { added: 'c.IdentityProvider.secure_cookie = None' } : null,
    login ? { added: 'c.IdentityProvider.cookie_options = {}' } : null,
    xsrf
      ? {
          added: jupyter`c.ServerApp.tornado_settings = {"xsrf_cookie_kwargs": {"path": ${baseUrl}}}`
        }
      : null
  ]);
}

/**
 * Let a page in another site's frame have Jupyter's cookies.
 *
 * #### Notes
 * `cookie_options` does not affect `_xsrf`, and without its path `xsrf_cookie_kwargs` would set it for every server of
 * the host.
 */
export function cookiesInFrames(baseUrl: string): ISnippet {
  return snippet([
    '# If tornado_settings is set already, add xsrf_cookie_kwargs to it.',
    {
      added: jupyter`c.ServerApp.tornado_settings = {"xsrf_cookie_kwargs": {"path": ${baseUrl}, "samesite": "None", "secure": True}}`
    },
    {
      added:
        'c.IdentityProvider.cookie_options = {"samesite": "None", "secure": True}'
    }
  ]);
}
