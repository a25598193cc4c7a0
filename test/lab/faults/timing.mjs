// When a hop loses its patience, or takes its time.
import { setTimeout as sleep } from 'node:timers/promises';
import { PassThrough, Transform } from 'node:stream';

/** Wait before a request is handed on. */
export const delay = (ms, when = () => true) => ({
  request: async message => {
    if (when(message)) {
      await sleep(ms);
    }
  }
});

/** Close a websocket on which nothing went either way for a time. */
export const cutIdleSockets = ms => {
  const timers = new WeakMap();
  const watch = message =>
    new PassThrough().on('data', () => timers.get(message)?.refresh());
  return {
    up: watch,
    down: watch,
    tunnel: (end, message) => timers.set(message, setTimeout(end, ms).unref())
  };
};

/** Close every websocket after a time, whatever goes through it. */
export const cutSockets = ms => ({
  tunnel: end => setTimeout(end, ms).unref()
});

/** Break answers off after so many bytes. */
export const cutDownloads = (bytes, when = () => true) => ({
  download: (head, message) => (when(message) ? cutAfter(bytes) : null)
});

/** Hold answers back until they are whole. */
export const bufferAnswers = (when = () => true) => ({
  download: (head, message) => (when(message) ? holding() : null)
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

function holding() {
  const chunks = [];
  return new Transform({
    transform(chunk, encoding, done) {
      chunks.push(chunk);
      done();
    },
    flush(done) {
      done(null, Buffer.concat(chunks));
    }
  });
}
