import type { ILimits, IStorage } from '../../wire/evidence';
import type { IMissed } from '../storage/operated';
import { missedAt } from '../storage/operated';
import type { IFolder } from '../storage/folder';
import { folderFor, isFine } from '../storage/folder';
import { foldersOf } from '../storage/folders';
import { endless, outlasted, staleTabs } from './kernel-sessions';
import type { IKernelsSeen } from './kernelspecs';
import { killsWithDeath } from './memory-kills';

/** What can be wrong with kernels as a whole. */
export type Trouble =
  'loopback' | 'files' | 'memory' | 'outlasted' | 'stale-tab' | 'endless';

/** What tells of it. */
export interface ITroubleSeen extends IKernelsSeen {
  limits?: ILimits;
  storage?: IStorage;
}

/** Of what is wrong, the gravest; null: nothing that would show. */
export function troubleOf(seen: ITroubleSeen): Trouble | null {
  const { kernels, sessions, storage } = seen;
  const tried: [Trouble, unknown][] = [
    ['loopback', kernels.loopback],
    ['files', refusesFiles(storage)],
    ['memory', killsWithDeath(seen)],
    ['outlasted', outlasted(kernels, sessions)],
    ['stale-tab', staleTabs(kernels, sessions).length > 0],
    ['endless', endless(kernels)]
  ];
  return tried.find(([, found]) => Boolean(found))?.[0] ?? null;
}

/** The folder of the connection files, where it keeps no mode of a file. */
export function modesLost(storage: IStorage): IMissed | null {
  const runtime = runtimeOf(storage);
  return runtime ? missedAt({ storage }, runtime.path, ['chmod']) : null;
}

function refusesFiles(storage: IStorage | undefined): boolean {
  const runtime = storage && runtimeOf(storage);
  return Boolean(
    runtime &&
    (runtime.verdict === 'fail' || (isFine(runtime) && modesLost(storage)))
  );
}

function runtimeOf(storage: IStorage): IFolder | undefined {
  return folderFor('runtime', foldersOf(storage));
}
