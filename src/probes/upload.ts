import type { IConnection } from '../connection';
import type { IShimRun } from '../shim-run';
import type { IBody, IUpload, IUploadStep } from '../wire/evidence';
import { ask } from './answer';
import { since } from './deadline';
import { BodyHash } from './hash';
import { suspiciousOf, uploadOf } from './known-bodies';
import { makeNonce } from './nonce';
import type { Fared, ILimit } from './upload-ladder';
import { climb } from './upload-ladder';

/** As large as a small notebook; also the size of the body a web firewall is tried with. */
const SMALL = 4096;

/** What an upload is given at least, however small. */
const LEAST_MS = 10_000;

/** What all are given together: over a slow line the largest are left out. */
const ALL_MS = 60_000;

/** A line is not always as fast as it was a moment ago. */
const SLOWER = 3;

/** Main memory is hashed in pieces of this many parts, so that the page stays alive. */
const PARTS = 16;

/** Bodies of growing size until one does not arrive, and one that a web firewall would refuse beside one of its size. */
export async function probeUpload(
  connection: IConnection,
  run: IShimRun,
  signal: AbortSignal
): Promise<IUpload> {
  const began = performance.now();
  const steps: IUploadStep[] = [];
  let msPerByte = 0;
  const attempt = async (bytes: number): Promise<Fared> => {
    const expected = msPerByte * bytes;
    if (since(began) + expected > ALL_MS) {
      return 'skipped';
    }
    const deadlineMs = Math.max(LEAST_MS, SLOWER * expected);
    const parts = uploadOf(bytes);
    const step = await send(connection, run, { parts, deadlineMs, signal });
    signal.throwIfAborted();
    steps.push({ bytes, content: 'random', ...step });
    msPerByte = step.answer.ms / bytes;
    return step.whole ? 'passed' : step.timedOut ? 'stalled' : 'refused';
  };
  const small = await attempt(SMALL);
  const limit: ILimit =
    small === 'passed'
      ? await climb(SMALL, attempt)
      : { passed: 0, refused: SMALL, most: SMALL };
  if (small === 'passed') {
    const parts = [suspiciousOf(SMALL)];
    const options = { parts, deadlineMs: LEAST_MS, signal };
    const step = await send(connection, run, options);
    steps.push({ bytes: SMALL, content: 'suspicious', ...step });
  }
  const { refused } = limit;
  const loopback =
    refused === null
      ? null
      : await run.passes('body', refused, signal).catch(() => null);
  return { steps, ...limit, loopback };
}

async function send(
  connection: IConnection,
  run: IShimRun,
  options: { parts: string[]; deadlineMs: number; signal: AbortSignal }
): Promise<Omit<IUploadStep, 'bytes' | 'content'>> {
  const nonce = makeNonce();
  const sent = await bodyOf(options.parts);
  const { answer, json } = await ask(
    init =>
      connection.send('lab', run.paths.echo(nonce), {
        ...init,
        ...(init.redirect === 'manual' && {
          method: 'POST',
          body: new Blob(options.parts)
        })
      }),
    options
  );
  const timedOut = answer.error?.startsWith('timed out') ?? false;
  const whole = arrivedWhole(json, sent);
  return { nonce, whole, ...(timedOut && { timedOut }), answer };
}

async function bodyOf(parts: readonly string[]): Promise<IBody> {
  const hash = new BodyHash();
  const encoder = new TextEncoder();
  for (const [i, part] of parts.entries()) {
    hash.add(encoder.encode(part));
    if (i % PARTS === PARTS - 1) {
      await new Promise(resolve => setTimeout(resolve));
    }
  }
  return hash.end();
}

/** Whether Jupyter got what was sent; null where it did not say. */
function arrivedWhole(json: unknown, sent: IBody): boolean | null {
  const { arrival } = (json ?? {}) as {
    arrival?: { bodyLength?: number; bodyHash?: string };
  };
  return arrival
    ? arrival.bodyLength === sent.length && arrival.bodyHash === sent.hash
    : null;
}
