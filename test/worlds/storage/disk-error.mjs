import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'the disk of the root folder had an error, and the kernel made it read-only',
  cause: 'storage/writable/read-only-after-error',
  hop: 'storage',
  says: /Permissions are not the problem, and nobody mounted it read-only/,
  needs: ['root', 'mkfs.ext4', 'findmnt'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      mounts: ({ base, root }) => `
        truncate -s 16M ${base}/disk
        mkfs.ext4 -q ${base}/disk
        mount -o loop,errors=remount-ro ${base}/disk ${root}
        device=$(findmnt --noheadings --output SOURCE ${root})
        echo 'an error of the lab' > /sys/fs/ext4/$(basename $device)/trigger_fs_error`
    });
    return { url: jupyter.url, jupyter };
  }
});
