/**
 * Lines of shell that put what follows into a container: the files of this machine are its image, what is written goes to a
 * layer over them, and only volumes are kept.
 *
 * @param folders.base where the layer is made.
 * @param options.volumes by the path they are mounted at, what is mounted there.
 * @param options.signs files by which such a container is known.
 * @param options.size of the layer.
 */
export function inContainer(
  { base },
  { volumes = {}, signs = ['/.dockerenv'], size = '50%' } = {}
) {
  const root = `${base}/layer/root`;
  return [
    `mkdir -p ${base}/layer`,
    // Where this machine is a container itself, no layer goes over its layer.
    `mount -t tmpfs -o mode=755,inode32,size=${size} tmpfs ${base}/layer`,
    `mkdir ${base}/layer/over ${base}/layer/work ${root}`,
    // With xino files look as if they were on one device with their folders, as where image and layer are on one disk.
    `mount -t overlay -o xino=on,lowerdir=/,upperdir=${base}/layer/over,workdir=${base}/layer/work overlay ${root}`,
    ...signs.flatMap(sign => [
      `mkdir -p "$(dirname ${root}${sign})"`,
      `[ -e ${root}${sign} ] || touch ${root}${sign}`
    ]),
    ...Object.entries(volumes).flatMap(([path, source]) => [
      `mkdir -p ${source} ${root}${path}`,
      `mount --bind ${source} ${root}${path}`
    ]),
    `mount --rbind /dev ${root}/dev`,
    `mount -t proc proc ${root}/proc`,
    `mkdir -p ${root}/.machine`,
    `cd ${root}`,
    'pivot_root . .machine',
    'cd /',
    'umount -l /.machine',
    'rmdir /.machine'
  ].join('\n');
}
