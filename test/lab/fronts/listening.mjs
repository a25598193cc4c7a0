import { connect } from 'node:net';

/** Whether something on this machine accepts connections at a port. */
export function isListening(port) {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    const answer = value => () => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', answer(true));
    socket.once('error', answer(false));
  });
}
