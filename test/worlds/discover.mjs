import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The order in which a reader wants them. */
const TOPICS = ['healthy', 'connection', 'server', 'storage', 'container'];

/** All worlds, or those that are named; an unknown name is an error that tells the known ones. */
export async function discover(names = []) {
  const all = [];
  for (const topic of TOPICS) {
    for (const file of readdirSync(join(HERE, topic)).sort()) {
      const module = await import(pathToFileURL(join(HERE, topic, file)).href);
      all.push({ topic, name: file.replace(/\.mjs$/, ''), ...module.default });
    }
  }
  const known = all.map(({ name }) => name);
  const unknown = names.filter(name => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no world ${unknown.join(', ')}. There are:\n  ${known.join('\n  ')}`
    );
  }
  return names.length > 0
    ? all.filter(({ name }) => names.includes(name))
    : all;
}
