/** What a browser's own request or websocket is given; a healthy one takes a tenth of it even across the world. */
export const REQUEST_MS = 3000;

/**
 * Give something at most so long; it is told by its signal when the time is over or nobody wants it any more.
 *
 * #### Notes
 * Does not wait for what ignores its signal.
 */
export async function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  act: (signal: AbortSignal) => Promise<T>
): Promise<T> {
  const controller = new AbortController();
  let stop: (reason: Error) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = reason => {
      reject(reason);
      controller.abort();
    };
  });
  const cancel = () => stop(new Error('cancelled'));
  const timer = setTimeout(
    () => stop(new Error(`timed out after ${ms / 1000} s`)),
    ms
  );
  signal?.addEventListener('abort', cancel);
  try {
    if (signal?.aborted) {
      throw new Error('cancelled');
    }
    return await Promise.race([act(controller.signal), stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

/** What an error says, in words. */
export function wordsOf(error: unknown): string {
  return error instanceof Error && error.message
    ? error.message
    : String(error);
}

/** Milliseconds since a moment of `performance.now()`. */
export function since(began: number): number {
  return Math.round(performance.now() - began);
}
