import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a data set mounted read-only beside the work, on purpose',
  cause: null,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ home, root }) => `
        mkdir ${root}/datasets ${home}/reference
        mount -t tmpfs -o ro tmpfs ${root}/datasets
        mount -t tmpfs -o ro tmpfs ${home}/reference`
    });
    return { url: jupyter.url, jupyter };
  }
});
