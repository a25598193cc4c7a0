import type { ITranslation } from '../../check';
import { platformOf } from '../../platforms';
import { lifetimeOf } from '../../platforms/lifetimes';
import type { IFolder } from './folder';
import type { ILifetimeSeen } from './lifetime';
import { keptBy, passingOf } from './lifetime';

/** Whether what is saved in a folder is there after a restart, and why. */
export interface ISurvival {
  survives: boolean | null;
  words: string;
}

/** What becomes of a folder when what Jupyter runs in is started anew. */
export function survivalOf(
  { path, roles, entry: { mount } }: IFolder,
  seen: Partial<ILifetimeSeen>,
  trans: ITranslation
): ISurvival {
  const unknown = { survives: null, words: trans.__('not known') };
  const { identity } = seen;
  const container = identity?.container ?? null;
  const rule = identity ? lifetimeOf(platformOf({ ...seen, identity })) : null;
  const kept = container && keptBy(rule, path, container);
  const lost = (words: string): ISurvival => ({ survives: false, words });
  if (!mount) {
    return unknown;
  }
  if (kept === true && container) {
    return { survives: true, words: trans.__('kept') };
  }
  switch (passingOf(mount)) {
    case 'memory':
      return lost(trans.__('lost: it is in memory'));
    case 'pod':
      return lost(trans.__('lost with the pod'));
    case 'layer':
      return kept === false && container && container !== 'apptainer'
        ? lost(trans.__('lost with the container'))
        : unknown;
    case null:
      // Many systems empty what is temporary when they start, and a platform that keeps some folders keeps no others.
      return !identity || roles.includes('temp') || rule?.rest === 'lost'
        ? unknown
        : {
            survives: true,
            words: container ? trans.__('kept, on a volume') : trans.__('kept')
          };
  }
}
