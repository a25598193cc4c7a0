import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PROJECT } from '../lab/paths.mjs';
import { scrub } from './scrub.mjs';

const FOLDER = join(PROJECT, 'test/evidence/worlds');

/** Keep what a world showed, so that a test can judge it again without building it. */
export function record({ world, evidence, folders, report }) {
  mkdirSync(FOLDER, { recursive: true });
  const { topic, name, cause, hop = null } = world;
  const place = report.headline.place;
  const recording = scrub(
    { world: name, cause, hop, place, evidence },
    folders
  );
  writeFileSync(
    join(FOLDER, `${topic}-${name}.json`),
    `${JSON.stringify(recording, null, 2)}\n`
  );
}
