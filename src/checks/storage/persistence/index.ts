import { defineCheck } from '../../../check';
import { shell } from '../../../snippets/shell';
import { folderFor } from '../folder';
import { foldersOf } from '../folders';
import { hiddenIn } from '../hidden';
import { lostOf, passingOf } from '../lifetime';
import { lifetimeFacts } from '../lifetime-facts';
import { hidesImageFiles } from './hides-image-files';
import { lostOnRestart } from './lost-on-restart';
import { mistypedMount } from './mistyped-mount';

/** Whether work is saved where it outlives the container, and nothing hides what the image brought. */
export const persistence = defineCheck({
  id: 'storage/persistence',
  title: trans => trans.__('Work outlives the container'),
  needs: ['storage', 'identity'],
  also: ['page', 'server', 'kernels'],
  // What is saved on a computer or a virtual machine is saved.
  places: ({ identity }) => (identity.container ? [''] : []),
  judge: (seen, _, trans) => {
    const root = folderFor('root', foldersOf(seen.storage));
    const facts = lifetimeFacts(seen, trans);
    const lost = lostOf(seen);
    if (lost) {
      return {
        verdict: 'warn',
        summary: trans.__('%1 goes with the container.', lost.folder.path),
        facts
      };
    }
    if (hiddenIn(seen)) {
      return {
        verdict: 'fail',
        summary: trans.__('A volume hides what the image has.'),
        facts
      };
    }
    return {
      verdict: 'pass',
      summary:
        root && passingOf(root.entry.mount) === null
          ? trans.__('%1 is on a volume, not part of the container.', root.path)
          : trans.__(
              'Nothing says that what is saved in %1 is thrown away.',
              root?.path ?? trans.__('the root folder')
            ),
      facts
    };
  },
  byHand: ({ server }) => [
    shell`findmnt --output TARGET,SOURCE,FSTYPE --target ${server?.rootDir ?? '.'}`
  ],
  causes: [mistypedMount, lostOnRestart, hidesImageFiles]
});
