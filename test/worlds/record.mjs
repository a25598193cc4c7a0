import { scrub } from './scrub.mjs';
import { write } from './write.mjs';

/** Keep what a world showed, so that a test can judge it again without building it. */
export function record({ world, evidence, folders, report }) {
  const { topic, name, cause, hop = null, verdict } = world;
  const { place } = report.headline;
  const recording = { world: name, cause, hop, place, verdict, evidence };
  return write(
    `test/evidence/worlds/${topic}-${name}.json`,
    JSON.stringify(scrub(recording, folders))
  );
}
