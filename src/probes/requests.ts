import type { As, IConnection } from '../connection';
import type { IShimRun } from '../shim-run';
import type { IArrival, IRequest, IRequests } from '../wire/evidence';
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
const NAMES: readonly [IKind['variant'], string][] = [
  ['encoded-slash', '/a%2Fb'],
  ['encoded-percent', '/a%25b'],
  ['space', '/a%20b'],
  ['unicode', '/%C3%BC%E2%82%AC'],
  ['dotted', '/a..b/.c.d']
];

/** What the echo answers, where it is the echo that does. */
interface IEchoed {
  sequence: number;
  arrival?: Partial<IArrival>;
}

/** As large as a small notebook. */
const BODY_BYTES = 4096;

/**
 * Ask the echo in every way that Jupyter, or somebody in front of it, judges differently.
 *
 * #### Notes
 * Reads and writes are made as JupyterLab sends them, and as a websocket would be judged: Lab's token skips XSRF and
 * Origin. The plain GET goes by an address that can be asked for again, so that a cache can be caught. All that names
 * can hold is asked for in one path, and one by one only where that does not arrive as it is: over a long way, and for a
 * busy server, each request more is felt.
 */
export async function probeRequests(
  connection: IConnection,
  run: IShimRun,
  { thorough, signal }: { thorough: boolean; signal: AbortSignal }
): Promise<IRequests> {
  const ask = (kind: IKind) => request(connection, run, kind, signal);
  const send = async (kind: IKind) => (await ask(kind)).request;
  const plain: IKind = { ...kindOf('lab', 'GET'), cache: 'default' };
  const twice = async () => [
    await send(plain),
    await send({ ...plain, variant: 'repeat' })
  ];
  const names = async () => {
    const rest = NAMES.map(([, name]) => name).join('');
    const together = await ask(
      kindOf('lab', 'GET', { variant: 'names', rest })
    );
    return together.arrived?.path?.endsWith(rest)
      ? together.request
      : Promise.all(
          NAMES.map(([variant, name]) =>
            send(kindOf('lab', 'GET', { variant, rest: name }))
          )
        );
  };
  const all = await Promise.all([
    twice(),
    names(),
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
  const others = ['PUT', 'PATCH', 'DELETE'];
  return [
    ...['POST', ...others].map(method => kindOf('lab', method)),
    ...['GET', 'POST'].map(method => kindOf('cookies', method)),
    ...(thorough ? others.map(method => kindOf('cookies', method)) : []),
    kindOf('lab', 'POST', {
      variant: 'body',
      body: uploadOf(BODY_BYTES).join('')
    })
  ];
}

function kindOf(as: As, method: string, more: Partial<IKind> = {}): IKind {
  const nonce = makeNonce();
  const body = ['POST', 'PUT', 'PATCH'].includes(method)
    ? { body: JSON.stringify({ nonce }) }
    : {};
  return { as, method, variant: 'plain', nonce, ...body, ...more };
}

async function request(
  connection: IConnection,
  run: IShimRun,
  { as, method, variant, nonce, rest, body, cache }: IKind,
  signal: AbortSignal
): Promise<{ request: IRequest; arrived: IEchoed['arrival'] }> {
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
  const { sequence, arrival } = (asked.json ?? {}) as Partial<IEchoed>;
  return {
    request: {
      ...{ nonce, method, as, variant },
      url: connection.pathOf(path),
      sentXsrfHeader: asked.sentXsrfHeader,
      ...(typeof sequence === 'number' && { sequence }),
      ...(body && { sentBody: bodyOf(body) }),
      answer: asked.answer
    },
    arrived: arrival
  };
}
