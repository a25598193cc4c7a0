import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { PROJECT } from '../lab/paths.mjs';

/** Write a file of the checkout, formatted as everything in it is. */
export async function write(path, text) {
  const file = join(PROJECT, path);
  mkdirSync(dirname(file), { recursive: true });
  const options = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...options, filepath: file }));
}
