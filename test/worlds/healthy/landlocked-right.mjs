import { landlocked } from '../../lab/landlocked.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a sandbox that lets Jupyter write where it has to',
  cause: null,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      under: ({ home, root, temp }) =>
        landlocked(home, root, temp, '/dev', '/proc')
    });
    return { url: jupyter.url, jupyter };
  }
});
