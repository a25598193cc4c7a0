import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import type { IStorage } from '../../../wire/evidence';
import type { IFix, ISession } from '../../../wire/report';
import { talkByHand } from '../kernels-by-hand';
import { inConfiguration } from '../shells';

/** Bytes that the path of a socket may have. */
const LONGEST = 107;

/** What Jupyter adds to its runtime folder: `/kernel-`, a UUID, `-ipc-5`. */
const NAME = 50;

/** There is no loopback, as opposed to one that is closed. */
const ABSENT: readonly string[] = ['EADDRNOTAVAIL', 'ENETUNREACH', 'ENETDOWN'];

/** Jupyter talks to kernels by ports of its own machine, and something keeps it from that. */
export const loopbackBlocked = defineCause({
  id: 'server/kernels/loopback-blocked',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['kernels'],
  also: ['storage'],
  recognise: ({ kernels: { loopback }, storage }, place) =>
    loopback !== null && place === ''
      ? {
          errno: loopback,
          absent: ABSENT.includes(loopback),
          files: hasRoomForNames(storage)
        }
      : null,
  tell: ({ errno, absent }, trans) => ({
    summary: absent
      ? trans.__(
          'Kernels start and are never ready: the machine Jupyter runs on has no loopback (%1).',
          errno
        )
      : trans.__(
          'Kernels start and are never ready: something on the machine Jupyter runs on blocks ports of the loopback (%1).',
          errno
        ),
    impact: trans.__(
      'Jupyter and its kernels talk by ports of 127.0.0.1, which a firewall or sandbox must leave open. The way to your browser, the proxy and the kernels themselves are not the problem; files and terminals work.'
    )
  }),
  fixes: ({ absent, files }, session, trans) => [
    ...(files ? [byFiles(session, trans)] : []),
    absent ? bringUp(trans) : letThrough(trans)
  ],
  byHand: (_, session) => talkByHand(session)
});

/** Whether names of sockets in the runtime folder are as short as the system wants them: it cuts nothing, it refuses. */
function hasRoomForNames(storage: IStorage | undefined): boolean {
  const runtime = storage?.places.find(({ place }) => place === 'runtime');
  return runtime !== undefined && runtime.path.length + NAME <= LONGEST;
}

function byFiles(session: ISession, trans: ITranslation): IFix {
  return {
    id: 'configuration',
    for: 'jupyter_server_config.py',
    title: trans.__('Let Jupyter talk to kernels by files instead of ports'),
    where: inConfiguration(session, trans),
    language: 'python',
    code: 'c.KernelManager.transport = "ipc"',
    opens: trans.__('Nothing: only this user may use the files.'),
    undo: trans.__('Take the line out again.'),
    confirm: getsReady(trans)
  };
}

function letThrough(trans: ITranslation): IFix {
  return {
    id: 'firewall',
    for: 'iptables',
    title: trans.__('Let the machine talk to itself'),
    where: trans.__(
      'By an administrator of the machine or container Jupyter runs in; and in what sets the firewall up, so that it lasts. In nftables: iifname "lo" accept, oifname "lo" accept.'
    ),
    language: 'shell',
    code: [
      'iptables -I INPUT -i lo -j ACCEPT',
      'iptables -I OUTPUT -o lo -j ACCEPT'
    ].join('\n'),
    opens: trans.__(
      'Nothing from outside: what comes by the loopback comes from this machine.'
    ),
    undo: [
      'iptables -D INPUT -i lo -j ACCEPT',
      'iptables -D OUTPUT -o lo -j ACCEPT'
    ].join('\n'),
    confirm: getsReady(trans)
  };
}

function bringUp(trans: ITranslation): IFix {
  return {
    id: 'network',
    for: trans.__('network'),
    title: trans.__('Switch the loopback on'),
    where: trans.__(
      'By an administrator of the machine or container Jupyter runs in.'
    ),
    language: 'shell',
    code: 'ip link set lo up',
    opens: trans.__(
      'Nothing from outside: what comes by the loopback comes from this machine.'
    ),
    undo: 'ip link set lo down',
    confirm: getsReady(trans)
  };
}

function getsReady(trans: ITranslation): string {
  return trans.__(
    'Run the checks again; then start a kernel, which gets ready within seconds.'
  );
}
