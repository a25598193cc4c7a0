import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'localhost, login by token',
  cause: null,
  build: async lab => {
    const jupyter = await lab.shared();
    return { url: jupyter.url, jupyter };
  }
});
