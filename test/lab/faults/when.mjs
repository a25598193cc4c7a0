// Which messages a fault is about.

/** Handshakes of websockets. */
export const handshakes = ({ isHandshake }) => isHandshake;

/** Everything else. */
export const plain = ({ isHandshake }) => !isHandshake;

/** Paths, with their query, that match. */
export const onPath =
  pattern =>
  ({ path }) =>
    pattern.test(path);

/** Requests by these methods. */
export const byMethod =
  (...methods) =>
  ({ method }) =>
    methods.includes(method);

/** Messages that all of these are about. */
export const all =
  (...conditions) =>
  message =>
    conditions.every(condition => condition(message));
