// Remembers from what something was made, so that it is not made again from the same.
import { createHash } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** A hash of files and of everything in folders, with what else it depends on. */
export function hash(paths, ...more) {
  const sum = createHash('sha256').update(JSON.stringify(more));
  const add = path => {
    const full = join(root, path);
    if (statSync(full).isDirectory()) {
      readdirSync(full)
        .sort()
        .forEach(name => add(join(path, name)));
    } else {
      sum.update(`\0${path}\0`).update(readFileSync(full));
    }
  };
  paths.filter(path => existsSync(join(root, path))).forEach(add);
  return sum.digest('hex');
}

/** Whether the mark at `path` says this hash. */
export function isMarked(path, value) {
  const full = join(root, path);
  return existsSync(full) && readFileSync(full, 'utf8') === value;
}

/** Leave the mark; put it inside what was made, so that both go together. */
export function mark(path, value) {
  writeFileSync(join(root, path), value);
}
