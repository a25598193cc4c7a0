import { shell } from './shell';

/** An image whose folders belong to one user, by number since it need not have a name. */
export function forUser(
  uid: number,
  gid: number,
  home: string,
  folders: readonly string[]
): string {
  return [
    'USER root',
    `RUN ${shell`mkdir -p ${folders}`} && \\`,
    `    ${shell`chown -R ${uid}:${gid} ${folders}`}`,
    `ENV HOME=${quote(home)}`,
    `USER ${uid}:${gid}`
  ].join('\n');
}

/** An image whose folders any user of the group 0 may write to, as its owner may. */
export function forGroupZero(home: string, folders: readonly string[]): string {
  return [
    'USER root',
    `RUN ${shell`mkdir -p ${folders}`} && \\`,
    `    ${shell`chgrp -R 0 ${folders}`} && \\`,
    `    ${shell`chmod -R g=u ${folders}`}`,
    `ENV HOME=${quote(home)}`,
    'USER 1000:0'
  ].join('\n');
}

/** A variable of the image. */
export function env(name: string, value: string): string {
  return `ENV ${name}=${quote(value)}`;
}

/** Kernels with environments of their own, where no volume is mounted. */
export function kernelOutside(names: readonly string[]): string {
  return names
    .map(name => {
      const path = `/opt/kernels/${name}`;
      const python = `${path}/bin/python`;
      return [
        `RUN ${shell`python3 -m venv ${path}`} && \\`,
        `    ${shell`${python} -m pip install ipykernel`} && \\`,
        `    ${shell`${python} -m ipykernel install --prefix /usr/local --name ${name}`}`
      ].join('\n');
    })
    .join('\n');
}

/** An environment that one user may install into. */
export function giveAtBuild(uid: number, prefix: string): string {
  return [
    'USER root',
    `RUN ${shell`chown -R ${uid} ${prefix}`}`,
    `USER ${uid}`
  ].join('\n');
}

/** In double quotes a Dockerfile replaces variables, and knows no escape for a line end. */
function quote(text: string): string {
  return `"${text.replace(/\p{Cc}/gu, '?').replace(/[\\"$]/g, '\\$&')}"`;
}
