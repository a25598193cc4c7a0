import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a volume of data whose names ignore case, below the root folder',
  cause: null,
  needs: ['root', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        mkdir ${root}/datasets
        ${faultyVolume(`${base}/store`, `${root}/datasets`, { names: 'lower' })}`
    });
    return { url: jupyter.url, jupyter };
  }
});
