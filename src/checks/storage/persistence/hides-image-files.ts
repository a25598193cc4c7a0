import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { compose } from '../../../snippets/compose';
import type { IMounted } from '../../../snippets/docker';
import { mountOption } from '../../../snippets/docker';
import { kernelOutside } from '../../../snippets/dockerfile';
import { volumeMount } from '../../../snippets/kubernetes';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import type { IHidden } from '../hidden';
import { hiddenIn } from '../hidden';

/** A volume that is mounted at the home folder hides what the image has there. */
export const hidesImageFiles = defineCause({
  id: 'storage/persistence/hides-image-files',
  hop: 'container',
  fixer: 'platform',
  needs: ['identity', 'kernels'],
  recognise: seen => hiddenIn(seen),
  tell: ({ home, kernels }, trans) => ({
    summary: trans._n(
      'A kernel cannot start: the volume at %2 hides its program, which the image has there.',
      '%1 kernels cannot start: the volume at %2 hides their programs, which the image has there.',
      kernels.length,
      home
    ),
    impact: trans.__(
      'Nothing was deleted: without the volume all of it is there again. It is about %1. What else the image has in the home folder, such as .bashrc, is hidden as well.',
      kernels.map(({ title }) => title).join(', ')
    )
  }),
  fixes: (facts, session, trans) =>
    forSession([...mountBelow(facts, trans), build(facts, trans)], session),
  byHand: ({ home, kernels }) => [
    shell`findmnt --mountpoint ${home}`,
    shell`ls -l ${kernels.map(({ program }) => program)}`
  ],
  explains: () => ['server/kernels/kernelspec-stale'],
  root: ({ home }) => home
});

/** Only the folder for work, so that the home folder is that of the image. */
function mountBelow({ home }: IHidden, trans: ITranslation): IFix[] {
  const mounted: IMounted = {
    type: 'volume',
    source: 'jupyter-work',
    target: `${home.replace(/\/$/, '')}/work`
  };
  const common = {
    title: trans.__('Mount the volume at a folder for work'),
    undo: trans.__('Mount it at the home folder again.'),
    confirm: trans.__('Run the checks again, then start the kernel.')
  };
  const where = trans.__(
    'For the volume at %1, this. Settings and packages that users keep in the home folder are then not kept.',
    home
  );
  return [
    {
      ...common,
      id: 'docker',
      for: 'docker run',
      where,
      language: 'shell',
      code: mountOption(mounted)
    },
    {
      ...common,
      id: 'compose',
      for: 'Compose',
      where,
      language: 'yaml',
      code: compose({ mounts: [mounted] })
    },
    {
      ...common,
      id: 'kubernetes',
      for: 'Kubernetes',
      where,
      language: 'yaml',
      code: volumeMount(mounted.target)
    }
  ];
}

function build({ kernels }: IHidden, trans: ITranslation): IFix {
  return {
    id: 'dockerfile',
    for: 'Dockerfile',
    title: trans.__('Or install the kernel outside of the home folder'),
    where: trans.__(
      'In the Dockerfile of the image, instead of the lines that install it; then build it. Install the packages of the kernel there too.'
    ),
    language: 'dockerfile',
    code: kernelOutside(kernels.map(({ name }) => name)),
    undo: trans.__('Take the lines out again and build.'),
    confirm: trans.__('Run the checks again, then start the kernel.')
  };
}
