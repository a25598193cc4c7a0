import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'a rented GPU pod: the volume is read-only, and chmod 777 as root did not help',
  cause: 'storage/writable/read-only-mount',
  hop: 'container',
  says: /Permissions are not the problem .you are root, and its mode is 777., so chmod and chown cannot help: what is read-only refuses root as well/,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      env: { RUNPOD_POD_ID: 'x1y2z3', RUNPOD_DC_ID: 'EU-RO-1' },
      mounts: ({ root }) => `
        mount --bind ${root} ${root}
        chmod -R 777 ${root}
        mount -o remount,bind,ro ${root}`
    });
    return { url: jupyter.url, jupyter };
  }
});
