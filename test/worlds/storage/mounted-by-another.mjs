import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { within } from '../../lab/within.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'the root folder was mounted by FUSE, by another user for itself alone',
  cause: 'storage/writable/mounted-for-another-user',
  hop: 'storage',
  says: /Owner and mode are not the problem/,
  needs: ['root', 'setpriv', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({ uid: 1000 });
    return { url: jupyter.url, jupyter };
  },
  // Neither Jupyter nor JupyterLab so much as starts with a root folder it cannot see.
  arrive: (page, { jupyter }) => {
    const { base, root } = jupyter.folders;
    return within(jupyter, faultyVolume(`${base}/store`, root));
  }
});
