import type { ISnippet } from './lines';
import { snippet } from './lines';
import { javascriptString, quoting } from './quote';

/** A line for the browser's console with its values quoted. */
export const javascript = quoting(javascriptString);

/** Remove a cookie wherever this host can have it: for each path above the page, for the host and the domains above it. */
export function expireCookie(
  name: string,
  host: string,
  paths: readonly string[]
): ISnippet {
  const every = [...new Set(paths.flatMap(above))].map(javascriptString);
  const domains = ['', ...domainsOf(host)].map(javascriptString);
  return snippet([
    `for (const path of [${every.join(', ')}])`,
    `  for (const domain of [${domains.join(', ')}])`,
    javascript`    document.cookie = ${`${name}=; max-age=0; path=`} + path + (domain && ${'; domain='} + domain);`,
    'location.reload();'
  ]);
}

/** A path and all above it, each as cookies may have it: with and without the slash at the end. */
function above(path: string): string[] {
  const parts = path.split('/').filter(part => part !== '');
  return parts.reduce<string[]>(
    (found, _, index) => {
      const here = `/${parts.slice(0, index + 1).join('/')}`;
      return [...found, here, `${here}/`];
    },
    ['/']
  );
}

function domainsOf(host: string): string[] {
  const labels = host.split('.');
  // An address has no domain above it, and nobody can set a cookie for a top level.
  return /^[\d.]+$|:/.test(host)
    ? []
    : labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}
