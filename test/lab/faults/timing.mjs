// When a hop loses its patience.
import { Transform } from 'node:stream';

/** Break answers off after so many bytes. */
export const cutDownloads = (bytes, when = () => true) => ({
  download: (head, message) => (when(message) ? cutAfter(bytes) : null)
});

function cutAfter(bytes) {
  let left = bytes;
  return new Transform({
    transform(chunk, encoding, done) {
      left -= chunk.length;
      if (left >= 0) {
        done(null, chunk);
      } else {
        this.push(chunk.subarray(0, left));
        // What was let through must get out before the end.
        setTimeout(() => done(new Error('cut off')), 50);
      }
    }
  });
}
