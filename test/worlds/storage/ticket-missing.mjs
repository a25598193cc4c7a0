import { faultyVolume } from '../../lab/faulty-volume.mjs';
import { callNfs } from '../../lab/nfs.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'a volume of Kerberos refuses whom the mode lets in (FUSE, called NFS)',
  cause: 'storage/writable/ticket-expired',
  hop: 'storage',
  says: /Owner and mode are not the problem/,
  needs: ['root', 'setpriv', 'fusermount'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      uid: 1000,
      mounts: ({ base, root }) => `
        ${faultyVolume(`${base}/store`, root, {
          faults: { create: 'EACCES', mkdir: 'EACCES' },
          options: { allow_other: true, default_permissions: true }
        })}
        chown 1000:1000 ${base}/store`
    });
    return { url: jupyter.url, jupyter };
  },
  // The kernel here has no NFS.
  arrive: (page, { jupyter }) => callNfs(jupyter, 'sec=krb5p')
});
