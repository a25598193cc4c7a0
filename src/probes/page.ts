import { PageConfig } from '@jupyterlab/coreutils';
import { version } from '../../package.json';
import type { IPage } from '../wire/evidence';
import { browserName } from './browser-name';
import { nextHopProtocol } from './next-hop';

/** What the page cannot tell by itself. */
export interface IPageOptions {
  /** Of the connection JupyterLab uses. */
  baseUrl: string;
  /** Name and version of the application. */
  application: string;
  /** The file browser's folder, relative to the root folder. */
  folder: string;
}

/** Facts of the page, without a request. The token's value is never read beyond whether there is one. */
export function lookAtPage({
  baseUrl,
  application,
  folder
}: IPageOptions): IPage {
  return {
    origin: location.origin,
    host: location.host,
    protocol: location.protocol === 'https:' ? 'https' : 'http',
    path: location.pathname,
    baseUrl: new URL(baseUrl, location.href).pathname,
    wsUrl: PageConfig.getOption('wsUrl') || null,
    hasToken: PageConfig.getToken() !== '',
    xsrfCookies: countCookies('_xsrf'),
    secureContext: window.isSecureContext,
    framed: window.self !== window.top,
    cookiesEnabled: navigator.cookieEnabled,
    browser: browserName(navigator),
    application,
    extension: version,
    terminalsAvailable:
      PageConfig.getOption('terminalsAvailable').toLowerCase() === 'true',
    serverPrefix: prefixOf(PageConfig.getOption('staticDir')),
    folder,
    nextHopProtocol: nextHopProtocol()
  };
}

function countCookies(name: string): number {
  try {
    return document.cookie
      .split(';')
      .filter(cookie => cookie.trim().startsWith(`${name}=`)).length;
  } catch {
    // A sandboxed frame may not read cookies at all.
    return 0;
  }
}

/** Lab's files are in `share/jupyter/lab/static` of the Python that serves them; an application directory of one's own gives nothing away. */
function prefixOf(staticDir: string): string | null {
  return (
    /^(.+)[/\\]share[/\\]jupyter[/\\]lab[/\\]static[/\\]?$/.exec(
      staticDir
    )?.[1] ?? null
  );
}
