// `npm run safety`: a thousand runs as root and as another user, with whatever killed at any moment, and a thousand in peace.
// `npm run safety -- --runs 50 --seed 7` makes others.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isRoot } from '../lab/namespace.mjs';
import { PROJECT, PYTHON } from '../lab/paths.mjs';

const NOBODY = '4242';

const users = isRoot ? ['0', NOBODY] : [String(process.getuid())];
const programs = [...users.map(uid => ['run.py', '--uid', uid]), ['counts.py']];

const failed = programs.filter(([name, ...args]) => {
  const script = join(PROJECT, 'test/safety', name);
  const all = [script, ...args, ...process.argv.slice(2)];
  return spawnSync(PYTHON, all, { stdio: 'inherit' }).status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;
