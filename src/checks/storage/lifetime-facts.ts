import type { ITranslation } from '../../check';
import type { IFact } from '../../wire/report';
import { usesOf } from './facts';
import { foldersOf } from './folders';
import type { ILifetimeSeen } from './lifetime';
import { passingOf } from './lifetime';
import { isUnneeded } from './weight';

/** How long what is saved in each place is kept, as far as its mount tells. */
export function lifetimeFacts(
  { storage, identity }: ILifetimeSeen,
  trans: ITranslation
): IFact[] {
  return identity.container
    ? foldersOf(storage)
        .filter(folder => !isUnneeded(folder))
        .map(folder => ({
          label: usesOf(folder, trans),
          observed: trans.__(
            '%1: %2',
            folder.path,
            kindOf(folder.entry.mount, trans)
          ),
          vantage: 'system'
        }))
    : [];
}

function kindOf(
  mount: Parameters<typeof passingOf>[0],
  trans: ITranslation
): string {
  switch (passingOf(mount)) {
    case 'layer':
      return trans.__('the container’s own layer');
    case 'memory':
      return trans.__('memory');
    case 'pod':
      return trans.__('a folder of the pod (emptyDir)');
    default:
      return mount
        ? trans.__('mounted at %1 (%2)', mount.mountPoint, mount.fsType)
        : trans.__('not known');
  }
}
