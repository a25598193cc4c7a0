import { PageConfig } from '@jupyterlab/coreutils';
import { version } from '../../package.json';
import type { IPage } from '../wire/evidence';
import { browserName } from './browser-name';
import { nextHopProtocol } from './next-hop';
import { cookieNames, countsOf, keepsCookie } from './page-cookies';

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
export async function lookAtPage(options: IPageOptions): Promise<IPage> {
  const { application, folder } = options;
  const ownCookie = keepsCookie();
  const cookies = cookieNames();
  const { ancestorOrigins } = location;
  return {
    origin: location.origin,
    host: location.host,
    protocol: location.protocol === 'https:' ? 'https' : 'http',
    path: location.pathname,
    baseUrl: new URL(options.baseUrl, location.href).pathname,
    wsUrl: PageConfig.getOption('wsUrl') || null,
    hasToken: PageConfig.getToken() !== '',
    xsrfCookies: cookies.filter(name => name === '_xsrf').length,
    secureContext: window.isSecureContext,
    framed: window.self !== window.top,
    cookiesEnabled: navigator.cookieEnabled,
    ownCookie,
    cookies: countsOf(cookies),
    storageAccess: await storageAccess(),
    // Firefox does not tell.
    ...(ancestorOrigins && { ancestors: [...ancestorOrigins] }),
    serviceWorker: Boolean(navigator.serviceWorker?.controller),
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

async function storageAccess(): Promise<boolean | null> {
  try {
    return await document.hasStorageAccess();
  } catch {
    // Not in every browser.
    return null;
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
