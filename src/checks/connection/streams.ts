import type { IStream } from '../../wire/evidence';

/** Pieces that come within this part of the time it took to send them came together. */
const PART = 0.2;

/** From the first piece to the last, as Jupyter sent them. */
function sendingMs({ pieces, sent, pauseMs }: IStream): number {
  return ((sent ?? pieces.length) - 1) * pauseMs;
}

/** Whether all pieces came at once, and only after the last had been sent. */
export function isBuffered(stream: IStream): boolean {
  const { pieces, answer } = stream;
  const took = sendingMs(stream);
  const [first] = pieces;
  if (answer.by !== 'jupyter' || first === undefined || took <= 0) {
    return false;
  }
  const last = Math.max(...pieces);
  return first >= took * (1 - PART) && last - first < took * PART;
}
