import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'TMPDIR names a folder that nobody made, and uid 1000 may not make it',
  cause: 'storage/writable/missing',
  verdict: 'warn',
  hop: 'container',
  place: /scratch$/,
  needs: ['root', 'setpriv'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      env: ({ base }) => ({ TMPDIR: `${base}/scratch` })
    });
    return { url: jupyter.url, jupyter };
  }
});
