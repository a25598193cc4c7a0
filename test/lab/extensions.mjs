import { join } from 'node:path';

import { PROJECT } from './paths.mjs';

/** What a JupyterLab needs to have one of the server extensions in `test/lab/server`, which do what real ones do wrong. */
export function withExtension(name) {
  return {
    config: { ServerApp: { jpserver_extensions: { [name]: true } } },
    env: {
      PYTHONPATH: join(PROJECT, 'test/lab/server'),
      PYTHONDONTWRITEBYTECODE: '1'
    }
  };
}
