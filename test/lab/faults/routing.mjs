/** Give requests to these backends in turn, without remembering whose they were. */
export const roundRobin = (...backends) => {
  let turn = 0;
  return {
    request: message => {
      message.backend = backends[turn++ % backends.length];
    }
  };
};
