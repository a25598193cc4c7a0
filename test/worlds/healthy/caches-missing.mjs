import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'caches are to be kept in folders that nobody made and uid 1000 may not make',
  cause: null,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      env: ({ base }) => ({
        HF_HOME: `${base}/caches/models`,
        MPLCONFIGDIR: `${base}/caches/matplotlib`,
        NUMBA_CACHE_DIR: `${base}/caches/numba`,
        XDG_CACHE_HOME: `${base}/caches`
      })
    });
    return { url: jupyter.url, jupyter };
  }
});
