import { inContainer } from '../../lab/container.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a container that keeps work in memory (--tmpfs)',
  cause: 'storage/persistence/lost-on-restart',
  verdict: 'warn',
  hop: 'container',
  says: /once this container stops: it is in memory/,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: folders => `
        ${inContainer(folders, { volumes: { [folders.home]: `${folders.base}/store` } })}
        mount -t tmpfs -o size=256m tmpfs ${folders.root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
