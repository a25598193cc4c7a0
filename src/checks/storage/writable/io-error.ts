import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IMount, IStep } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { explainedBy, fileSystemRoot } from '../consequences';
import { errorText } from '../errors';
import { isFuse, isLocal } from '../file-systems';
import type { ITrouble } from '../folder';
import { triedAt } from '../folder';
import { failedBy } from '../folders';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import { stepName } from '../step-name';
import { consequence, sentences, stillWorks } from '../words';

/** What a file system says when the device, or what is behind it, failed it. */
const ERRORS = ['EIO', 'EREMOTEIO', 'ENXIO', 'ENODEV', 'EUCLEAN', 'ESHUTDOWN'];

interface IFailure extends ITrouble {
  failed: IStep;
  mount: IMount | null | undefined;
}

/** The device, or the service behind the file system, fails. */
export const ioError = defineCause({
  id: 'storage/writable/io-error',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage'],
  recognise: ({ storage }, place) => {
    const trouble = failedBy(storage, place, ERRORS);
    const { mount } = trouble?.folder.entry ?? {};
    const failed = trouble?.folder.failed;
    return trouble && failed ? { ...trouble, failed, mount } : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: what stores %2 (%3) fails.',
      consequence(facts, trans),
      facts.mount?.mountPoint ?? triedAt(facts.folder),
      facts.mount
        ? `${facts.mount.fsType}, ${facts.mount.source}`
        : errorText(facts.failed)
    ),
    impact: sentences(
      trans.__(
        'Permissions are not the problem, and neither is space: %1 ended in %2.',
        stepName(facts.failed.step, trans),
        errorText(facts.failed)
      ),
      meaning(facts, trans),
      trans.__(
        'What is open is safe only in this tab: download it (File → Download) before you close it.'
      ),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        facts.mount && isFuse(facts.mount)
          ? findProgram(facts.mount, trans)
          : readKernelLog(trans),
        attachments(trans),
        keepElsewhere(facts, trans)
      ],
      session
    ),
  byHand: ({ folder }) => [
    shell`file=$(mktemp ${`${triedAt(folder)}/by-hand.XXXXXX`}) && dd if=/dev/zero of="$file" bs=64K count=1 conv=fsync && rm "$file"`
  ],
  explains: explainedBy,
  root: ({ folder }) => fileSystemRoot(folder)
});

/** What the operation that failed says about where to look. */
function meaning({ failed, mount }: IFailure, trans: ITranslation): string {
  switch (failed.step) {
    case 'fsync':
      return trans.__(
        'It took the bytes and could not keep them, so programs that do not wait for the disk notice nothing.'
      );
    case 'read':
      return trans.__('What was written does not come back as it was.');
    default:
      return mount && !isLocal(mount)
        ? trans.__(
            'It is not on this machine: the service behind it, or the login to that, is what to look at.'
          )
        : '';
  }
}

function readKernelLog(trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell of the host'),
    title: trans.__('Ask the kernel which device it is'),
    where: trans.__(
      'By an administrator of the machine that has the disk. Do not check or repair it while it is mounted.'
    ),
    language: 'shell',
    code: "dmesg --ctime | grep -iE 'i/o error|medium error|critical|corrupt|shutting down' | tail -n 20",
    confirm: writeTurnsGreen(trans)
  };
}

function findProgram({ mountPoint }: IMount, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Read the log of the program behind it'),
    where: trans.__(
      'By whoever mounted it: expired credentials and a bucket that is gone end like this.'
    ),
    language: 'shell',
    code: shell`ps -eo pid,stat,user,args | grep -F ${mountPoint} | grep -v grep`,
    confirm: writeTurnsGreen(trans)
  };
}

function attachments(trans: ITranslation): IFix {
  return {
    id: 'kubernetes',
    for: 'Kubernetes',
    title: trans.__('See whether the volume is still attached'),
    where: trans.__('By those who run the cluster.'),
    language: 'shell',
    code: 'kubectl get volumeattachments\nkubectl get events --all-namespaces --field-selector type=Warning --sort-by=.lastTimestamp | grep -i volume',
    confirm: writeTurnsGreen(trans)
  };
}
