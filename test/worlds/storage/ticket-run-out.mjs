import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title: 'the volume wants a ticket that has run out, and says so',
  cause: 'storage/writable/ticket-expired',
  hop: 'storage',
  says: /Owner and mode are not the problem/,
  needs: ['root', 'setpriv', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ base, root }) =>
        faultyVolume(`${base}/store`, root, {
          faults: { create: 'EKEYEXPIRED', mkdir: 'EKEYEXPIRED' },
          options: { allow_other: true, default_permissions: true },
          mode: '0777'
        })
    });
    return { url: jupyter.url, jupyter };
  }
});
