import { readFileSync } from 'node:fs';

import { descendants } from './processes.mjs';
import { within } from './within.mjs';

/**
 * Have the kernel call a server's volumes of FUSE shares of NFS, to this server alone.
 *
 * #### Notes
 * It stands in for a kernel that has NFS: what such a share answers, the volume does; that it is one, only this table says.
 */
export function callNfs(jupyter, security) {
  const table = `${jupyter.folders.base}/mountinfo`;
  const share = `nfs4 filer:/export/home rw,vers=4.2,${security}`;
  return within(
    jupyter,
    `
    sed 's| - fuse.volume faulty .*| - ${share}|' /proc/1/mountinfo > ${table}
    mount --bind ${table} /proc/${pidOf(jupyter)}/mountinfo`
  );
}

/** The server's number within its own namespace. */
function pidOf(jupyter) {
  const server = descendants(jupyter.process.pid).find(
    ({ pid }) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[1] === '-m'
  );
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return /^NSpid:.*\s(\d+)$/m.exec(status)[1];
}
