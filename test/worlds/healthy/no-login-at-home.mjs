import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'neither token nor password, on this computer alone',
  cause: null,
  build: async lab => {
    const jupyter = await lab.jupyter({ login: 'none' });
    return { url: jupyter.url, jupyter };
  }
});
