import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a browser, played, whose clock is ten minutes ahead',
  cause: 'connection/clock/skewed',
  verdict: 'warn',
  hop: 'container',
  says: /Jupyter’s clock is 10 minutes behind this computer’s/,
  build: async lab => {
    const jupyter = await lab.shared();
    return { url: jupyter.url, jupyter };
  },
  arrive: page => page.clock.setSystemTime(Date.now() + 600_000)
});
