/** Findings that a write which does not get through leads to. */
export const WRITE_CONSEQUENCES: readonly string[] = [
  'server/files!',
  'server/terminals!',
  'server/kernels/*'
];

/** Findings of everything that goes over the way, where much of it is answered by something else. */
export const WAY_CONSEQUENCES: readonly string[] = [
  'connection/*!',
  'connection/websocket/*',
  'server/*!',
  'storage/*!'
];
