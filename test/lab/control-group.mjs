import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';

import { until } from './until.mjs';

/** Make an empty control group below this controller's folder; it is removed in the end. */
export async function makeControlGroup(keeper, controller) {
  const group = join(controller, `lab-${process.pid}-${Date.now()}`);
  await mkdir(group);
  // What is in it ends before: it was started later.
  keeper.add(() =>
    until('an empty group', () =>
      rmdir(group).then(
        () => true,
        () => false
      )
    )
  );
  return group;
}
