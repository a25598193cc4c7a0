import type { ISnippet, Line } from './lines';
import { snippet } from './lines';
import { apacheWord, nginxWord } from './quote';
import { yaml } from './yaml';

/** Kinds of what stands in front of Jupyter, each with a language of its own for fixes. */
export type Front =
  | 'nginx'
  | 'apache'
  | 'haproxy'
  | 'caddy'
  | 'traefik'
  | 'ingress-nginx'
  | 'envoy'
  | 'jupyterhub'
  | 'alb'
  | 'cloudflare';

/** One fix in the language of each kind that has a setting for it. */
export type Fronts = Partial<Record<Front, ISnippet>>;

/** Lines that all matter: what is around them is in place already. */
export function added(...lines: readonly string[]): ISnippet {
  return snippet(lines.map(line => ({ added: line })));
}

/** Lines that matter, within others that only say where. */
export function within(
  opening: string,
  lines: readonly Line[],
  closing: string
): ISnippet {
  return snippet([opening, ...lines.map(indented), closing]);
}

/** The `location` of nginx that leads to Jupyter, with more lines in it. */
export function nginxInside(
  prefix: string,
  ...lines: readonly string[]
): ISnippet {
  const name = nginxWord(decoded(`/${prefix}`));
  return within(`location ${name} {`, lines.map(mark), '}');
}

/** What Apache applies below the public path only. */
export function apacheInside(
  prefix: string,
  ...lines: readonly string[]
): ISnippet {
  return within(
    `<Location ${apacheWord(prefix)}>`,
    lines.map(mark),
    '</Location>'
  );
}

/** Annotations of an Ingress that ingress-nginx reads. */
export function ingressAnnotations(
  values: Readonly<Record<string, string>>
): ISnippet {
  return snippet([
    'metadata:',
    '  annotations:',
    ...Object.entries(values).map(([name, value]) => ({
      added: `    nginx.ingress.kubernetes.io/${name}: ${yaml`${value}`}`
    }))
  ]);
}

/** A location is compared with the decoded path; a name that begins with / is never taken for a pattern. */
export function decoded(path: string): string {
  const single = path.replace(/^\/+/, '/');
  try {
    return decodeURIComponent(single);
  } catch {
    return single;
  }
}

function mark(line: string): Line {
  return { added: line };
}

function indented(line: Line): Line {
  const indent = '    ';
  return line === null
    ? null
    : typeof line === 'string'
      ? indent + line
      : { added: indent + line.added };
}
