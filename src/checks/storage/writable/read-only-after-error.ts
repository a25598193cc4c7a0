import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { numbered } from '../../../snippets/lines';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import { explainedBy, fileSystemRoot } from '../consequences';
import { triedAt } from '../folder';
import { failedAt } from '../read-only';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import { consequence, sentences, stillWorks } from '../words';

/** The disk failed, and the kernel stopped writing to it while it was in use. */
export const readOnlyAfterError = defineCause({
  id: 'storage/writable/read-only-after-error',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage'],
  recognise: ({ storage }, place) => failedAt(storage, place),
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: facts.certain
      ? trans.__(
          '%1: the disk at %2 (%3) failed, and the kernel stopped writing to it.',
          consequence(facts, trans),
          facts.mount.mountPoint,
          facts.mount.source
        )
      : trans.__(
          '%1: the disk at %2 (%3) is mounted for writing and refuses it, as after an error of the disk.',
          consequence(facts, trans),
          facts.mount.mountPoint,
          facts.mount.source
        ),
    impact: sentences(
      trans.__(
        'Permissions are not the problem, and nobody mounted it read-only: mounting it for writing again now can destroy what is stored.'
      ),
      facts.certain
        ? ''
        : trans.__(
            'An administrator who set the whole file system read-only looks the same from here; the kernel’s log tells.'
          ),
      trans.__(
        'What is open is safe only in this tab: download it (File → Download) before you close it.'
      ),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [readKernelLog(trans), reattach(trans), keepElsewhere(facts, trans)],
      session
    ),
  byHand: ({ folder, mount }) => [
    shell`grep -F ${mount.mountPoint} /proc/self/mountinfo`,
    shell`mktemp ${`${triedAt(folder)}/by-hand.XXXXXX`}`
  ],
  explains: explainedBy,
  root: ({ folder }) => fileSystemRoot(folder)
});

function readKernelLog(trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell of the host'),
    title: trans.__('Read what the kernel said, then have the disk checked'),
    where: trans.__(
      'By an administrator of the machine that has the disk. It is checked and repaired (fsck) while nothing has it mounted.'
    ),
    language: 'shell',
    code: "dmesg --ctime | grep -iE 'i/o error|read-only|aborting journal|emergency|corrupt' | tail -n 20",
    confirm: writeTurnsGreen(trans)
  };
}

function reattach(trans: ITranslation): IFix {
  return {
    id: 'kubernetes',
    for: 'Kubernetes',
    title: trans.__('Let the volume be attached anew'),
    where: trans.__(
      'By those who run the cluster: the volume is checked when it is mounted the next time.'
    ),
    language: 'text',
    code: numbered([
      trans.__('Save what is open elsewhere: File → Download.'),
      trans.__('Delete the pod of Jupyter, or stop the server from the Hub.'),
      trans.__(
        'See that the volume is healthy (kubectl describe pv, or the console of the storage), then start it again.'
      )
    ]),
    confirm: writeTurnsGreen(trans)
  };
}
