import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'a notebook in the root folder that is mounted as a single file',
  cause: 'storage/operations/mount-point-busy',
  verdict: 'warn',
  hop: 'container',
  place: /report\.ipynb$/,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        echo '{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}' > ${base}/report.ipynb
        touch ${root}/report.ipynb
        mount --bind ${base}/report.ipynb ${root}/report.ipynb`
    });
    return { url: jupyter.url, jupyter };
  }
});
