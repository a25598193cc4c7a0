import type {
  IEvidence,
  IIdentity,
  IMount,
  IPlace,
  IStep,
  IStorage
} from '../../../src/wire/evidence';
import type { IFinding } from '../../../src/wire/report';
import { judged, recorded, roots } from '../recorded';

/** What is changed in the recording of a healthy environment. */
export interface IChange {
  identity?: Partial<IIdentity>;
  /** Of the places used as the root folder, or of all that `roles` names. */
  place?: Partial<IPlace> | ((place: IPlace) => Partial<IPlace>);
  mount?: Partial<IMount>;
  roles?: readonly IPlace['place'][];
  /** Places that are added. */
  more?: readonly IPlace[];
  /** Evidence of other probes. */
  also?: Partial<IEvidence>;
}

const ROOT: readonly IPlace['place'][] = ['root', 'folder'];

/** A healthy environment with something changed in it. */
export function derived(
  change: IChange,
  name: string = 'storage-healthy'
): IEvidence {
  const evidence = recorded(name);
  const storage = evidence.storage as IStorage;
  const { place = {}, mount, roles = ROOT, more = [] } = change;
  const change1 = (old: IPlace): IPlace => ({
    ...old,
    ...(mount && old.mount && { mount: { ...old.mount, ...mount } }),
    ...(typeof place === 'function' ? place(old) : place)
  });
  return {
    ...evidence,
    identity: { ...(evidence.identity as IIdentity), ...change.identity },
    storage: {
      ...storage,
      places: [
        ...storage.places.map(old =>
          roles.includes(old.place) ? change1(old) : old
        ),
        ...more
      ]
    },
    ...change.also
  };
}

/** A place with nothing to be said of it. */
export function placeAt(
  place: IPlace['place'],
  path: string,
  more: Partial<IPlace> = {}
): IPlace {
  return {
    place,
    path,
    mount: null,
    exists: true,
    tried: path,
    readOnly: false,
    steps: steps(null),
    timedOut: false,
    ...more
  };
}

const CANARY: readonly IStep['step'][] = [
  'enter',
  'create',
  'write',
  'fsync',
  'read',
  'rename',
  'delete'
];

/** The steps of a canary, up to the one that fails. */
export function steps(
  failing: IStep['step'] | null,
  errno: string = 'EACCES'
): IStep[] {
  const last = failing === null ? CANARY.length : CANARY.indexOf(failing);
  const done = CANARY.slice(0, last).map(step => ({ step, ok: true, ms: 1 }));
  const made = done.some(({ step }) => step === 'create');
  return [
    ...done,
    ...(failing === null ? [] : [{ step: failing, ok: false, errno, ms: 1 }]),
    ...(failing !== null && failing !== 'delete' && made
      ? [{ step: 'delete' as const, ok: true, ms: 1 }]
      : [])
  ];
}

/** The one finding that is the root of all that is wrong. */
export function onlyRoot(evidence: IEvidence): IFinding {
  const found = roots(judged(evidence));
  expect(
    found.map(({ check, cause, summary }) => [check, cause, summary])
  ).toHaveLength(1);
  return found[0] as IFinding;
}
