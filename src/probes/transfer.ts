import type { IConnection } from '../connection';
import type { IShimRun } from '../shim-run';
import type { ITransfer, ITransferStep } from '../wire/evidence';
import { ask } from './answer';
import type { Content } from './known-bytes';
import { Comparison } from './known-bytes';
import { makeNonce } from './nonce';

/** More than the buffers of most proxies hold, and nothing a connection feels. */
const SMALL = 256 * 1024;

/** A download that a proxy has to put on a disk. */
const LARGE = 8 * 1024 * 1024;

/** What a large download is given: 4 Mbit/s are enough. */
const LARGE_MS = 20_000;

/** What is downloaded in every run. */
const ALWAYS: readonly IDownload[] = [{ bytes: SMALL, content: 'text' }];

/** Text, which a proxy may compress, and what no proxy can. */
const THOROUGH: readonly IDownload[] = [
  ...ALWAYS,
  { bytes: LARGE, content: 'text', deadlineMs: LARGE_MS },
  { bytes: LARGE, content: 'random', deadlineMs: LARGE_MS }
];

interface IDownload {
  bytes: number;
  content: Content;
  deadlineMs?: number;
}

/** Download bytes that are known beforehand, one after the other, and compare each of them. */
export async function probeTransfer(
  connection: IConnection,
  run: IShimRun,
  { thorough, signal }: { thorough: boolean; signal: AbortSignal }
): Promise<ITransfer> {
  const steps: ITransferStep[] = [];
  for (const { bytes, content, ...options } of thorough ? THOROUGH : ALWAYS) {
    const path = run.paths.body(makeNonce(), bytes, content);
    const came = new Comparison(content);
    const { answer } = await ask(init => connection.send('lab', path, init), {
      ...{ signal, heard: came.hear },
      ...options
    });
    const { received, same } = came;
    const whole = same && received === bytes && answer.status === 200;
    steps.push({ bytes, received, whole, same, content, answer });
  }
  return { steps };
}
