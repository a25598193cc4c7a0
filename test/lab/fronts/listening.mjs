import { connect } from 'node:net';

/** Whether something on this machine accepts connections at an address of the loopback. */
export function isListening(port, host = '127.0.0.1') {
  return new Promise(resolve => {
    const socket = connect(port, host);
    const answer = value => () => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', answer(true));
    socket.once('error', answer(false));
  });
}
