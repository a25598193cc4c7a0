import { join } from 'node:path';

import { PROJECT, PYTHON } from './paths.mjs';

const VOLUME = join(PROJECT, 'test/lab/faulty_volume.py');

/**
 * Lines of shell that show a store at a folder, with faults; what can be told to it is in `faulty_volume.py`.
 *
 * @param told such as `{ faults: { write: 'EDQUOT' } }`.
 */
export function faultyVolume(store, folder, told = {}) {
  const text = JSON.stringify(told).replaceAll("'", "'\\''");
  return `
    mkdir -p ${store}
    ${PYTHON} ${VOLUME} ${store} ${folder} '${text}'
    mountpoint -q ${folder}`;
}
