import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { PROJECT } from '../lab/paths.mjs';
import { scrub } from './scrub.mjs';

/** Keep what a world showed, so that a test can judge it again without building it. */
export function record({ world, evidence, folders, report }) {
  const { topic, name, cause, hop = null, verdict, beside } = world;
  const { place } = report.headline;
  const expected = { cause, hop, place, verdict, beside };
  const recording = { world: name, ...expected, evidence };
  const file = join(PROJECT, `test/evidence/worlds/${topic}-${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, lines(scrub(recording, folders)));
}

/** One probe a line: short enough to keep, and a change shows which probe saw another thing. */
function lines({ evidence, ...rest }) {
  const pairs = value =>
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => `${JSON.stringify(key)}: ${JSON.stringify(part)}`);
  const probes = `"evidence": {\n${pairs(evidence).join(',\n')}\n}`;
  return `{\n${[...pairs(rest), probes].join(',\n')}\n}\n`;
}
