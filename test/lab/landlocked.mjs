import { join } from 'node:path';

import { PROJECT, PYTHON } from './paths.mjs';

const LANDLOCKED = join(PROJECT, 'test/lab/landlocked.py');

/** Words that start a program which may write below these folders alone. */
export function landlocked(...folders) {
  return [PYTHON, LANDLOCKED, ...folders, '--'];
}
