import type { As, IConnection } from '../connection';
import type { IShimRun } from '../shim';
import type { IRequest, IRequests } from '../wire/evidence';
import { ask } from './answer';
import { bodyOf } from './hash';
import { uploadOf } from './known-bodies';
import { makeNonce } from './nonce';

/** A request, and what is special in it. */
interface IKind {
  as: As;
  method: string;
  variant: NonNullable<IRequest['variant']>;
  nonce: string;
  /** What follows the path of the echo. */
  rest?: string;
  body?: string;
  cache?: RequestCache;
}

/** Names that files have, as JupyterLab writes them into a path. */
const PATHS: readonly [IKind['variant'], string][] = [
  ['encoded-slash', '/a%2Fb'],
  ['encoded-percent', '/a%25b'],
  ['space', '/a%20b'],
  ['unicode', '/%C3%BC%E2%82%AC'],
  ['dotted', '/a..b/.c.d']
];

/** As large as a small notebook. */
const BODY_BYTES = 4096;

/**
 * Ask the echo in every way that Jupyter, or somebody in front of it, judges differently.
 *
 * #### Notes
 * Reads and writes are made as JupyterLab sends them, and as a websocket would be judged: Lab's token skips XSRF and
 * Origin. The plain GET goes by an address that can be asked for again, so that a cache can be caught.
 */
export async function probeRequests(
  connection: IConnection,
  run: IShimRun,
  { thorough, signal }: { thorough: boolean; signal: AbortSignal }
): Promise<IRequests> {
  const send = (kind: IKind) => request(connection, run, kind, signal);
  const plain: IKind = {
    ...{ as: 'lab', method: 'GET', variant: 'plain', nonce: makeNonce() },
    cache: 'default'
  };
  const all = await Promise.all([
    send(plain).then(async first => [
      first,
      await send({ ...plain, variant: 'repeat' })
    ]),
    ...kinds(thorough).map(send)
  ]);
  return { all: all.flat() };
}

/**
 * Everything that is asked once.
 *
 * #### Notes
 * With cookies only, one write stands for all where time is short: nobody judges their Origin or XSRF token differently.
 */
function kinds(thorough: boolean): IKind[] {
  const kind = (as: As, method: string, more: Partial<IKind> = {}): IKind => {
    const nonce = makeNonce();
    const body = ['POST', 'PUT', 'PATCH'].includes(method)
      ? { body: JSON.stringify({ nonce }) }
      : {};
    return { as, method, variant: 'plain', nonce, ...body, ...more };
  };
  const others = ['PUT', 'PATCH', 'DELETE'];
  return [
    ...['POST', ...others].map(method => kind('lab', method)),
    ...['GET', 'POST'].map(method => kind('cookies', method)),
    ...(thorough ? others.map(method => kind('cookies', method)) : []),
    kind('lab', 'POST', {
      variant: 'body',
      body: uploadOf(BODY_BYTES).join('')
    }),
    ...PATHS.map(([variant, rest]) => kind('lab', 'GET', { variant, rest }))
  ];
}

async function request(
  connection: IConnection,
  run: IShimRun,
  { as, method, variant, nonce, rest, body, cache }: IKind,
  signal: AbortSignal
): Promise<IRequest> {
  const path = run.paths.echo(nonce, rest);
  const asked = await ask(
    init =>
      connection.send(as, path, {
        ...init,
        ...(cache && { cache }),
        // Whoever redirects a POST is looked at with a GET, as browsers do.
        ...(init.redirect === 'manual' && { method, ...(body && { body }) })
      }),
    { signal, follows: variant === 'repeat' }
  );
  const sequence = sequenceOf(asked.json);
  return {
    ...{ nonce, method, as, variant },
    url: connection.pathOf(path),
    sentXsrfHeader: asked.sentXsrfHeader,
    ...(sequence !== null && { sequence }),
    ...(body && { sentBody: bodyOf(body) }),
    answer: asked.answer
  };
}

function sequenceOf(json: unknown): number | null {
  return typeof json === 'object' &&
    json !== null &&
    'sequence' in json &&
    typeof json.sequence === 'number'
    ? json.sequence
    : null;
}
