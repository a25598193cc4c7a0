// What is done to the address of a request.
import { handshakes } from './when.mjs';

/** Hand on another path, made from the one that came, with its query. */
export const rewritePath = rewrite => ({
  request: message => {
    message.path = rewrite(message.path);
  }
});

/** Decode what is escaped in the path, and escape again only what cannot stand there: `%2F` becomes a slash. */
export const decodePath = () =>
  rewritePath(path => {
    const [before, ...query] = path.split('?');
    return [encodeURI(decodeURIComponent(before)), ...query].join('?');
  });

/** Lose the query: of handshakes, unless said otherwise. */
export const dropQuery = (when = handshakes) => ({
  request: message => {
    if (when(message)) {
      message.path = message.path.split('?')[0];
    }
  }
});
