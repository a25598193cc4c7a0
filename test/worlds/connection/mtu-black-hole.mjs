import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a network that loses big packets, and the word that they are too big',
  cause: 'connection/upload/stalls',
  hop: 'network',
  needs: ['root', 'ip', 'nft', 'nsenter'],
  build: async lab => {
    const jupyter = await lab.jupyter(await lab.blackHole());
    return { url: jupyter.url, jupyter };
  }
});
