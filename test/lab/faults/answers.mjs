// Answers which the hop gives itself, so that Jupyter never sees the request.
import { Transform } from 'node:stream';

/** Answer what matches with a status, headers and a page: a gateway's refusal, a login page, a page in between. */
export const answer = (when, own) => ({
  request: message => (when(message) ? own : null)
});

/** Never answer what matches. */
export const swallow = when => ({
  request: message => (when(message) ? new Promise(() => {}) : null)
});

/** Answer from the first time on what it answered then, whatever the query: a cache that heeds nothing. */
export const cacheAnswers = when => {
  const kept = new Map();
  const keyOf = ({ path }) => path.split('?')[0];
  const isMeant = message => message.method === 'GET' && when(message);
  return {
    request: message => isMeant(message) && kept.get(keyOf(message)),
    download: (head, message) =>
      isMeant(message) && head.status === 200
        ? keeping(body => {
            const headers = {
              'Content-Type': head.headers.get('Content-Type'),
              Age: '1',
              'X-Cache': 'HIT'
            };
            kept.set(keyOf(message), { status: 200, headers, body });
          })
        : null
  };
};

function keeping(keep) {
  const chunks = [];
  return new Transform({
    transform(chunk, encoding, done) {
      chunks.push(chunk);
      done(null, chunk);
    },
    flush(done) {
      keep(Buffer.concat(chunks));
      done();
    }
  });
}
