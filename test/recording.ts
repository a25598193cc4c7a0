import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IEvidence } from '../src/wire/evidence';

/** The evidence of one recorded run, to be judged again. */
export function recording(name: string): IEvidence {
  const path = join(__dirname, 'evidence', `${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as IEvidence;
}
