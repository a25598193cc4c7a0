import type { Seen } from '../check';
import type { IAnswer } from '../wire/evidence';
import type { ISigns } from './signs';
import { NEEDED, PLATFORMS, TUNNELS } from './signs';

/** The platform Jupyter runs on; null where none is recognised, which is normal. */
export function platformOf(seen: Partial<Seen>): string | null {
  const shown = shownIn(seen);
  const known = PLATFORMS.find(
    signs =>
      // What the server half recognised showed two signs already.
      signs.name === seen.identity?.platform || count(signs, shown) >= NEEDED
  );
  return known?.name ?? seen.identity?.platform ?? null;
}

/** The tunnel Jupyter is reached by; null where none is recognised, which is normal. */
export function tunnelOf(seen: Partial<Seen>): string | null {
  const shown = shownIn(seen);
  return TUNNELS.find(signs => count(signs, shown) >= NEEDED)?.name ?? null;
}

/** What evidence shows of the things that platforms are known by. */
interface IShown {
  host: string;
  frames: readonly string[];
  marks: readonly string[];
  headers: ReadonlySet<string>;
  variables: readonly string[];
  path: string;
  servers: readonly string[];
  loopback: boolean;
}

function shownIn(seen: Partial<Seen>): IShown {
  const { page, arrivals, identity, server } = seen;
  const answers = answersIn(seen);
  const host = (page?.host ?? '').replace(/:\d+$/, '').toLowerCase();
  return {
    host,
    frames: page?.ancestors ?? [],
    marks: answers.flatMap(({ marks }) => Object.keys(marks ?? {})),
    headers: new Set(
      (arrivals?.all ?? []).flatMap(({ headers, forwarded }) => [
        ...Object.keys(headers ?? {}),
        ...Object.keys(forwarded)
      ])
    ),
    variables: identity?.signs ?? [],
    path: server?.baseUrl ?? page?.baseUrl ?? '',
    servers: answers.flatMap(({ server }) => server ?? []),
    loopback: /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)
  };
}

function answersIn({ shim, requests, websocket }: Partial<Seen>): IAnswer[] {
  return [
    ...(shim ? [shim.answer] : []),
    ...(requests?.all ?? []).map(({ answer }) => answer),
    ...(websocket ? [websocket.get] : [])
  ];
}

/** How many signs are shown. Names of variables are set together, so they are one. */
function count(signs: ISigns, shown: IShown): number {
  const any = (pattern: RegExp | undefined, values: readonly string[]) =>
    pattern !== undefined && values.some(value => pattern.test(value));
  const alone =
    any(signs.hosts, [shown.host]) ||
    any(signs.frames, shown.frames) ||
    any(signs.marks, shown.marks);
  const others = [
    ...(signs.headers ?? []).map(name => shown.headers.has(name)),
    any(signs.variables, shown.variables),
    any(signs.path, [shown.path]),
    any(signs.server, shown.servers),
    signs.loopback === true && shown.loopback
  ];
  return alone ? NEEDED : others.filter(Boolean).length;
}
