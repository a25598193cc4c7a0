import { defineCause } from '../../../check';
import { forSession } from '../../../snippets/targets';
import { isBlocked } from '../limits-seen';
import { runAgain } from '../../storage/started-with';

/** Threads are refused though there may be many more: the filter of a container that is older than what runs in it. */
export const threadsBlocked = defineCause({
  id: 'container/limits/threads-blocked',
  hop: 'container',
  fixer: 'platform',
  needs: ['limits', 'identity'],
  recognise: ({ limits, identity }) =>
    isBlocked(limits, identity) ? limits : null,
  tell: (_, trans) => ({
    summary: trans.__(
      'Kernels cannot start: no thread can be started, though there may be many more.'
    ),
    impact: trans.__(
      'Programs say “can’t start new thread” or “Operation not permitted”. System calls are filtered here, and a filter from before 2021 (Docker before 20.10.10) refuses the call by which newer images start threads. No limit is reached, and switching the filter off is not needed.'
    )
  }),
  fixes: (_, session, trans) =>
    forSession(
      [
        {
          id: 'docker',
          for: trans.__('Docker’s host'),
          title: trans.__('Bring what starts containers up to date'),
          where: trans.__(
            'By whoever runs the machine: Docker 20.10.10 or newer with its runc, and libseccomp 2.5 or newer. Then start the container again.'
          ),
          language: 'shell',
          code: [
            "docker version --format '{{.Server.Version}}'",
            'apt-get update && apt-get install --only-upgrade docker-ce containerd.io libseccomp2'
          ].join('\n'),
          confirm: runAgain(trans)
        },
        {
          id: 'dockerfile',
          for: 'Dockerfile',
          title: trans.__('Until then, an image that the filter knows'),
          where: trans.__(
            'In place of the first line: an image of Jupyter’s with Ubuntu 20.04, which starts threads the older way.'
          ),
          language: 'dockerfile',
          code: 'FROM quay.io/jupyter/base-notebook:ubuntu-20.04',
          confirm: runAgain(trans)
        }
      ],
      session
    ),
  byHand: () => [
    'grep Seccomp: /proc/self/status; ldd --version | head -n 1',
    `python3 -c 'import threading; threading.Thread(target=int).start()'`
  ],
  explains: () => [
    'server/kernels/*',
    'server/terminals!',
    'server/files!',
    'storage/*'
  ]
});
