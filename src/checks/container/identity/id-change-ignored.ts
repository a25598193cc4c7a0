import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { compose } from '../../../snippets/compose';
import { options, userOption } from '../../../snippets/docker';
import { fsGroup, runAs } from '../../../snippets/kubernetes';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import { triedAt } from '../../storage/folder';
import { consequence, sentences } from '../../storage/words';
import type { IIgnored } from '../id-changes';
import { ignoredChange } from '../id-changes';
import { runAgain } from '../../storage/started-with';
import { whereStarted } from '../starters';

/** NB_UID asks for another user than the one Jupyter runs as: the image can only change it where it is started as root. */
export const idChangeIgnored = defineCause({
  id: 'container/identity/id-change-ignored',
  hop: 'container',
  fixer: 'platform',
  needs: ['identity'],
  also: ['storage'],
  recognise: ({ identity, storage }, place) =>
    place === '' ? ignoredChange(storage, identity) : null,
  verdict: ({ waiting }) =>
    waiting.some(({ folder }) => folder.verdict === 'fail') ? 'fail' : 'warn',
  tell: ({ me, wanted, waiting }, trans) => ({
    summary: waiting[0]
      ? trans.__(
          '%1: %2 belongs to uid %3, which NB_UID asks for, and Jupyter runs as uid %4.',
          consequence(waiting[0], trans),
          triedAt(waiting[0].folder),
          wanted,
          me.uid
        )
      : trans.__(
          'Files will belong to uid %1 and not to uid %2: NB_UID was asked for and did not happen.',
          me.uid,
          wanted
        ),
    impact: sentences(
      trans.__(
        'NB_UID is read by the start script of Jupyter’s images, which can change the user only where the container is started as root; else it is ignored.'
      ),
      me.noNewPrivileges
        ? trans.__(
            'sudo cannot help either: this process may not gain privileges (no_new_privs).'
          )
        : ''
    )
  }),
  fixes: (facts, session, trans) => forSession(startAs(facts, trans), session),
  byHand: () => ['id; env | grep ^NB_', 'grep NoNewPrivs /proc/self/status'],
  explains: ({ waiting }) =>
    waiting.map(({ folder: { path } }) => `storage/writable/not-owner@${path}`)
});

/** As that user from the first: nothing has to be root for that, not even for a moment. */
function startAs({ wanted, group }: IIgnored, trans: ITranslation): IFix[] {
  const volumes = fsGroup(group).split('\n').slice(2);
  return whereStarted(
    {
      docker: options([userOption(wanted, group), '--group-add users']),
      compose: compose({ user: `${wanted}:${group}` }),
      kubernetes: [runAs(wanted, group), ...volumes].join('\n'),
      kubernetesWhere: trans.__(
        'In the pod template; the image must allow any user (Jupyter’s own images do).'
      )
    },
    {
      title: trans.__('Start the container as that user, without NB_UID'),
      opens: trans.__('What belongs to uid %1.', wanted),
      undo: trans.__('Take it out again.'),
      confirm: runAgain(trans)
    },
    trans
  );
}
