import { openNotebook } from '../../lab/notebook.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'Jupyter was started again under an open notebook',
  cause: 'server/kernels/session-stale',
  hop: 'browser',
  says: /Untitled\.ipynb do not run/,
  build: async lab => {
    const jupyter = await lab.jupyter();
    return { url: jupyter.url, jupyter, restart: lab.jupyter };
  },
  arrive: async (page, visit) => {
    await openNotebook(page);
    const { process, folders, port, secret } = visit.jupyter;
    await process.stop();
    visit.jupyter = await visit.restart({ folders, port, secret });
  }
});
