import { join } from 'node:path';

/** Variables as OVHcloud AI has them, of a server with these folders: HOME is where work is. */
export function asOnOvh({ root, temp }) {
  return {
    HOME: root,
    MPLCONFIGDIR: join(temp, 'matplotlib'),
    // Without these two Jupyter does not start at all where it may not write to HOME.
    JUPYTER_CONFIG_DIR: join(temp, 'config'),
    JUPYTER_RUNTIME_DIR: join(temp, 'runtime')
  };
}
