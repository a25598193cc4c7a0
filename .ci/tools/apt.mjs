// What the worlds are built of, from Debian or Ubuntu; only root can install it.
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { run, say, Stop } from './run.mjs';

/** Packages, each with a program by which it is known to be there. */
const PACKAGES = {
  'apache2-bin': '/usr/sbin/apache2',
  bindfs: '/usr/bin/bindfs',
  caddy: '/usr/bin/caddy',
  chromium: '/usr/bin/chromium',
  e2fsprogs: '/usr/sbin/mkfs.ext4',
  fuse3: '/usr/bin/fusermount3',
  haproxy: '/usr/sbin/haproxy',
  iproute2: '/usr/sbin/ip',
  nftables: '/usr/sbin/nft',
  'nginx-light': '/usr/sbin/nginx',
  openssl: '/usr/bin/openssl'
};

/** Whether packages can be installed here without asking anybody. */
export function canInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Install what the worlds and the browser tests need; where that cannot be done, say so and go on. */
export async function worldPackages() {
  const missing = Object.keys(PACKAGES).filter(
    name => !existsSync(PACKAGES[name])
  );
  if (missing.length === 0) {
    return;
  }
  if (!canInstall()) {
    say(
      `Not installed, and only root can: ${missing.join(', ')}. Tests that need them are skipped, each with a line.`
    );
    return;
  }
  try {
    await apt(missing);
  } catch (error) {
    if (!(error instanceof Stop)) {
      throw error;
    }
    say(`${error.message}. Tests that need ${missing.join(', ')} are skipped.`);
  }
}

/** Install packages, and start none of the services they bring. */
export async function apt(names) {
  say(`apt-get install ${names.join(' ')}`);
  const policy = '/usr/sbin/policy-rc.d';
  const own = !existsSync(policy);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    if (own) {
      writeFileSync(policy, '#!/bin/sh\nexit 101\n');
      chmodSync(policy, 0o755);
    }
    await run('apt-get', ['update', '-qq'], { env, quiet: true });
    const install = ['install', '-qq', '--no-install-recommends', ...names];
    await run('apt-get', install, { env, quiet: true });
  } finally {
    if (own) {
      rmSync(policy, { force: true });
    }
  }
}
