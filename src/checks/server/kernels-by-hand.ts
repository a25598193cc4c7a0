import type { ITranslation } from '../../check';
import { addressPath } from '../../snippets/quote';
import { javascript } from '../../snippets/browser';
import { shell } from '../../snippets/shell';
import type { IKernelSpec } from '../../wire/evidence';
import type { ISession } from '../../wire/report';
import { fetchStatus, inConsole } from '../by-hand';

/** A port as a kernel opens it, talked to by a second thread; `heard` is what is printed where nothing is in between. */
const TALK = [
  'import socket',
  's = socket.create_server(("127.0.0.1", 0))',
  's.settimeout(3)',
  'c = socket.create_connection(s.getsockname(), 3)',
  'c.sendall(b"heard")',
  'print(s.accept()[0].recv(5).decode())'
].join('; ');

/** Which kernels there are, and where they are described. */
export function listKernels(
  { executable }: ISession,
  trans: ITranslation
): string[] {
  return [
    `# ${trans.__('On the computer Jupyter runs on:')}`,
    shell`${executable ?? 'python3'} -m jupyter kernelspec list`
  ];
}

/** How a kernel is started, and whether the program for it is there. */
export function programByHand({ folder, program }: IKernelSpec): string[] {
  return [
    shell`cat ${`${folder}/kernel.json`}`,
    program.includes('/')
      ? shell`ls -lL ${program}`
      : shell`command -v ${program}`
  ];
}

/** Open a port on the loopback and talk to it. */
export function talkByHand({ executable }: ISession): string[] {
  return [shell`${executable ?? 'python3'} -c ${TALK}`];
}

/** Ask whether Jupyter has a kernel of this id. */
export function kernelByHand(
  id: string,
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  return inConsole(
    [
      fetchStatus(
        `${baseUrl ?? '/'}api/kernels/${addressPath(id)}`,
        trans.__('404: Jupyter has no such kernel')
      )
    ],
    trans
  );
}

/** List the sessions: those of starts that were given up have a path that nobody chose. */
export function sessionsByHand(
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  const address = `${baseUrl ?? '/'}api/sessions`;
  return inConsole(
    [
      javascript`fetch(${address}).then(answer => answer.json()).then(all => console.table(all.map(({ path, kernel }) => ({ path, kernel: kernel.id }))));`
    ],
    trans
  );
}
