import { inContainer } from '../../lab/container.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a container without a volume: work is saved in its own layer',
  cause: 'storage/persistence/lost-on-restart',
  verdict: 'warn',
  hop: 'container',
  says: /once this container is removed.*part of the container, and no volume/,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({ mounts: inContainer });
    return { url: jupyter.url, jupyter };
  }
});
