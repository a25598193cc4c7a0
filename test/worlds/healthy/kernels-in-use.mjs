import { openNotebook } from '../../lab/notebook.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a notebook is open, and its kernel runs',
  cause: null,
  build: async lab => {
    const jupyter = await lab.jupyter();
    return { url: jupyter.url, jupyter };
  },
  arrive: page => openNotebook(page)
});
