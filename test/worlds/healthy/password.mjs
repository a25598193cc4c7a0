import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'localhost, login by password: cookies only',
  cause: null,
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password' });
    return { url: jupyter.url, jupyter };
  }
});
