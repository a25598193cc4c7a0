import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { configFile } from '../../../snippets/kubernetes';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IMount } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { explainedBy, mountRoot } from '../consequences';
import type { IFolder } from '../folder';
import { readOnlyAt } from '../read-only';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import { consequence, sentences, stillWorks } from '../words';

/** Kubernetes mounted a ConfigMap or Secret at this folder, and such volumes are always read-only. */
export const readOnlyConfigVolume = defineCause({
  id: 'storage/writable/read-only-config-volume',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage'],
  recognise: ({ storage }, place) => {
    const found = readOnlyAt(storage, place);
    return found && isConfigVolume(found.mount, found.folders) ? found : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: a ConfigMap or Secret is mounted at %2.',
      consequence(facts, trans),
      facts.mount.mountPoint
    ),
    impact: sentences(
      trans.__(
        'Permissions are not the problem, and readOnly: false would not help: Kubernetes mounts such volumes read-only, always.'
      ),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        keepElsewhere(facts, trans),
        mountAside(facts.mount, trans),
        mountOneFile(facts.mount, trans)
      ],
      session
    ),
  byHand: ({ mount }) => [
    shell`ls -la ${mount.mountPoint}`,
    shell`findmnt --output TARGET,SOURCE,FSTYPE,OPTIONS --target ${mount.mountPoint}`
  ],
  explains: explainedBy,
  root: ({ folder }) => mountRoot(folder)
});

/** Such a volume holds `..data`; where its mount gives away a folder of the node, that names it too. */
function isConfigVolume(mount: IMount, folders: readonly IFolder[]): boolean {
  return (
    /\/kubernetes\.io~(configmap|secret|projected)\//.test(mount.root ?? '') ||
    folders.some(
      ({ entry }) =>
        entry.configVolume && entry.mount?.mountPoint === mount.mountPoint
    )
  );
}

/** Jupyter reads its configuration there too, and writes nothing to it. */
function mountAside({ mountPoint }: IMount, trans: ITranslation): IFix {
  return {
    id: 'kubernetes',
    for: 'Kubernetes',
    title: trans.__('Mount the configuration where Jupyter only reads'),
    where: trans.__(
      'In the pod template: the volumeMount at %1, under the name it has there. Jupyter reads /etc/jupyter as well.',
      mountPoint
    ),
    language: 'yaml',
    code: configFile('/etc/jupyter', null),
    added: [6],
    undo: trans.__('Mount it where it was.'),
    confirm: writeTurnsGreen(trans)
  };
}

function mountOneFile({ mountPoint }: IMount, trans: ITranslation): IFix {
  const file = 'jupyter_server_config.py';
  return {
    id: 'kubernetes-2',
    for: 'Kubernetes',
    title: trans.__('Or mount only its one file'),
    where: trans.__(
      'In the pod template: the volumeMount at %1. The folder around the file stays writable; the file is no longer renewed when the ConfigMap changes.',
      mountPoint
    ),
    language: 'yaml',
    code: configFile(`${mountPoint.replace(/\/$/, '')}/${file}`, file),
    added: [6, 7],
    undo: trans.__('Mount the whole volume again.'),
    confirm: writeTurnsGreen(trans)
  };
}
