import { inContainer } from '../../lab/container.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'a rented pod that fetches models to its small layer, beside a large volume',
  cause: 'storage/space/cache-on-small-disk',
  verdict: 'warn',
  hop: 'container',
  place: /\.cache\/huggingface$/,
  needs: ['root', 'mkfs.ext4'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: { RUNPOD_POD_ID: 'a1b2c3', RUNPOD_DC_ID: 'EU-RO-1' },
      mounts: ({ base, home, root }) => `
        truncate -s 64G ${base}/disk
        mkfs.ext4 -q -m 0 ${base}/disk
        mkdir ${base}/store
        mount -o loop ${base}/disk ${base}/store
        ${inContainer({ base }, { volumes: { [root]: `${base}/store` }, size: '2g' })}
        mkdir -p ${home}/.cache/huggingface/hub`
    });
    return { url: jupyter.url, jupyter };
  }
});
