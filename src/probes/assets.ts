import type { IConnection } from '../connection';
import type { IAssets } from '../wire/evidence';
import { ask } from './answer';

/** The applications we know, by the beginning of their name: what their package is called, and where their page is. */
const APPLICATIONS = [
  { name: 'JupyterLab', package: 'jupyterlab', path: 'lab' },
  { name: 'Jupyter Notebook', package: 'notebook', path: 'tree' }
] as const;

/** The versions of the application in the page and on the server, where they differ; null where there is nothing to look at. */
export function outdated(
  application: string,
  versions: Readonly<Record<string, string>>
): { loaded: string; server: string; path: string } | null {
  const known = APPLICATIONS.find(({ name }) =>
    application.startsWith(`${name} `)
  );
  const loaded = known && application.slice(known.name.length + 1);
  const server = known && versions[known.package];
  return loaded && server && loaded !== server
    ? { loaded, server, path: known.path }
    : null;
}

/** Ask for the page again, as the browser would when it is opened anew, and see whose version it is. */
export async function probeAssets(
  connection: IConnection,
  { loaded, server, path }: { loaded: string; server: string; path: string },
  signal: AbortSignal
): Promise<IAssets> {
  const { answer, body } = await ask(
    init => connection.send('cookies', path, { ...init, cache: 'default' }),
    { signal }
  );
  return { loaded, server, served: versionIn(body), answer };
}

/** The version in a page's configuration, which holds secrets beside it. */
function versionIn(page: string): string | null {
  const config = /<script[^>]*\bid="jupyter-config-data"[^>]*>([^<]*)</.exec(
    page
  )?.[1];
  try {
    const { appVersion } = JSON.parse(config ?? '{}') as Record<
      string,
      unknown
    >;
    return typeof appVersion === 'string' ? appVersion : null;
  } catch {
    return null;
  }
}
