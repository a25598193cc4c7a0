import type { IBody, IBodyEvidence } from './bodies';
import { bodies, largestWhole, refusedBodies, smallest } from './bodies';
import { echoes } from './echoes';
import { isTimedOut, refusalOf } from './refusals';

/** JupyterLab uploads in pieces of 1 MiB, which base64 and the words around them make this long. */
export const PIECE = 1_400_000;

/** Bytes that fill a packet on nearly every network: what arrives of a request whose packets vanish is less. */
const PACKET = 1460;

/** Sooner than anybody's patience ends. */
const AT_ONCE_MS = 3000;

/** No accident happens so often in a row, and only to what is long. */
const OFTEN = 2;

/** A body that was refused for its length, and by what it is known. */
export interface IBodyLimit {
  refused: IBody;
  /** The largest that arrived. */
  passed: number;
}

/**
 * The smallest body that something in front refuses for its length: it says so, or larger ones arrive only where
 * nothing is in between.
 */
export function bodyLimit(evidence: IBodyEvidence): IBodyLimit | null {
  const { upload } = evidence;
  const ordinary = bodies(evidence).filter(({ suspicious }) => !suspicious);
  const passed = largestWhole(ordinary);
  const said = smallest(
    ordinary.filter(({ answer }) => refusalOf(answer) === 'body-size')
  );
  if (said && said.bytes > passed) {
    return { refused: said, passed };
  }
  const refused = smallest([
    ...refusedBodies(ordinary),
    ...brokenOff(ordinary, passed)
  ]);
  return upload?.loopback && refused && refused.bytes > passed && passed > 0
    ? { refused, passed }
    : null;
}

/** Some break off what is too long and then say that Jupyter did: at once, and at every length above the limit. */
function brokenOff(all: readonly IBody[], passed: number): IBody[] {
  const broken = all.filter(
    ({ answer, bytes }) =>
      refusalOf(answer) === 'gateway' &&
      answer.ms < AT_ONCE_MS &&
      bytes > passed
  );
  return broken.length >= OFTEN ? broken : [];
}

/** Jupyter's own limit, where it is below what JupyterLab sends or below what was tried. */
export function serverLimit({
  server,
  upload
}: Pick<IBodyEvidence, 'server' | 'upload'>): number | null {
  const limit = server?.maxBodySize;
  if (typeof limit !== 'number') {
    return null;
  }
  const met =
    typeof upload?.refused === 'number' &&
    upload.refused > limit &&
    upload.loopback === false;
  return met || limit < PIECE ? limit : null;
}

/** A body that is refused for what it says: an ordinary one of no smaller size arrives. */
export function inspectedBody(evidence: IBodyEvidence): IBody | null {
  const all = bodies(evidence);
  const passed = largestWhole(all);
  return (
    refusedBodies(all).find(
      ({ suspicious, bytes }) => suspicious && bytes <= passed
    ) ?? null
  );
}

/** A body that nobody answers and that does not arrive, while requests without one do, and it does with nothing in between. */
export function stalledBody(evidence: IBodyEvidence): IBody | null {
  const { requests, arrivals, loopback, upload } = evidence;
  const ordinary = bodies(evidence).filter(({ suspicious }) => !suspicious);
  const stalled = smallest(
    ordinary.filter(
      ({ answer, whole, toDisk, arrival }) =>
        whole === null &&
        !toDisk &&
        answer.by === 'nobody' &&
        isTimedOut(answer) &&
        (arrival?.bodyLength ?? 0) < PACKET
    )
  );
  const writes = echoes(requests, arrivals, 'plain').some(
    ({ request, arrival }) => request.method === 'POST' && arrival
  );
  const passesWithin =
    upload?.loopback ??
    loopback?.all?.some(
      ({ variant, answer }) => variant === 'body' && answer.by === 'jupyter'
    );
  return stalled &&
    stalled.bytes > PACKET &&
    stalled.bytes > largestWhole(ordinary) &&
    writes &&
    passesWithin
    ? stalled
    : null;
}
