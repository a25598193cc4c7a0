import type { ITranslation } from '../../../check';
import { defineCheck } from '../../../check';
import type { ILimits, IShell, ITerminal } from '../../../wire/evidence';
import type { IFact, Vantage } from '../../../wire/report';
import { answerText, isGranted } from '../answers';
import { terminalsByHand } from '../by-hand';
import { isPlain } from '../shells';
import { disabled } from './disabled';
import { noDevpts } from './no-devpts';
import { notInstalled } from './not-installed';
import { plainShell } from './plain-shell';
import { ptysExhausted } from './ptys-exhausted';
import { shellMissing } from './shell-missing';
import { shellRefuses } from './shell-refuses';

/**
 * Whether a terminal opens, takes a command and shows its output.
 *
 * #### Notes
 * An automatic run starts no shell of the user's, so there it is judged by what a terminal needs.
 */
export const terminals = defineCheck({
  id: 'server/terminals',
  selfTest: 'terminal',
  title: trans => trans.__('JupyterLab can open terminals'),
  needs: ['shell'],
  also: ['terminal', 'loopback', 'limits'],
  judge: ({ shell, terminal, loopback, limits }, _, trans) => {
    const there = loopback?.terminal ?? undefined;
    const facts = [
      shellFact(shell, trans),
      ...ptyFact(limits, trans),
      ...(terminal ? [terminalFact(terminal, 'browser', trans)] : []),
      ...(there ? [terminalFact(there, 'loopback', trans)] : []),
      ...leftBehind(terminal, 'browser', trans),
      ...leftBehind(there, 'loopback', trans)
    ];
    const ms = terminal?.ms;
    if (terminal && works(terminal)) {
      return {
        verdict: isPlain(shell) ? 'warn' : 'pass',
        summary: trans.__(
          'A terminal opened, ran a command and showed its output.'
        ),
        facts,
        ms
      };
    }
    if (!isReady(shell) || limits?.terminals.errno) {
      return {
        verdict: 'fail',
        summary: trans.__('Terminals cannot be opened.'),
        facts,
        ms
      };
    }
    return terminal
      ? {
          verdict: 'fail',
          summary: failureOf(terminal, there, trans),
          facts,
          ms
        }
      : {
          verdict: isPlain(shell) ? 'warn' : 'pass',
          summary: trans.__(
            'Terminals are available and start %1; none was opened.',
            shell.command
          ),
          facts,
          ms
        };
  },
  byHand: ({ shell }, _, session, trans) =>
    terminalsByHand(shell, session, trans),
  causes: [
    disabled,
    notInstalled,
    shellMissing,
    noDevpts,
    ptysExhausted,
    shellRefuses,
    plainShell
  ]
});

function isReady(shell: IShell): boolean {
  return shell.available && shell.path !== null && !shell.refuses;
}

function works({ created, socket, output }: ITerminal): boolean {
  return isGranted(created) && Boolean(socket?.opened) && output;
}

/** How far the browser came, and whether the server itself comes further. */
function failureOf(
  { created, socket }: ITerminal,
  there: ITerminal | undefined,
  trans: ITranslation
): string {
  if (there && works(there)) {
    return trans.__(
      'A terminal opens from the server itself, not from your browser.'
    );
  }
  return !isGranted(created)
    ? trans.__('Jupyter made no terminal.')
    : !socket?.opened
      ? trans.__('A terminal was made, but its connection did not open.')
      : trans.__('A terminal opened, but showed no output.');
}

function shellFact(shell: IShell, trans: ITranslation): IFact {
  const observed = !shell.enabled
    ? trans.__('switched off')
    : !shell.available
      ? trans.__('not available')
      : shell.path === null
        ? trans.__('%1 is not there', shell.command)
        : shell.refuses
          ? trans.__('%1 refuses logins', shell.path)
          : trans.__('on, starts %1', shell.path);
  return {
    label: trans.__('What a terminal needs'),
    expected: trans.__('terminals on, a shell that starts'),
    observed,
    vantage: 'system',
    ...(!isReady(shell) && { differs: true })
  };
}

function ptyFact(limits: ILimits | undefined, trans: ITranslation): IFact[] {
  const errno = limits?.terminals.errno;
  return errno
    ? [
        {
          label: trans.__('A pseudo-terminal'),
          expected: trans.__('can be opened'),
          observed: errno,
          vantage: 'system',
          differs: true
        }
      ]
    : [];
}

function terminalFact(
  terminal: ITerminal,
  vantage: Vantage,
  trans: ITranslation
): IFact {
  return {
    label: vantage === 'browser' ? trans.__('Browser') : trans.__('Loopback'),
    expected: trans.__('made, opened, output seen'),
    observed: observedOf(terminal, trans),
    vantage,
    ...(!works(terminal) && { differs: true })
  };
}

function observedOf(terminal: ITerminal, trans: ITranslation): string {
  const { created, socket, output, uid, exited } = terminal;
  if (!isGranted(created)) {
    return trans.__('not made: %1', answerText(created, trans));
  }
  if (!socket?.opened) {
    return trans.__(
      'made; websocket closed, code %1, %2',
      socket?.code ?? '?',
      socket?.reason || socket?.error || trans.__('no reason')
    );
  }
  if (exited) {
    return trans.__('made, opened; the shell ended by itself');
  }
  return output
    ? typeof uid === 'number'
      ? trans.__('made, opened, output seen, runs as uid %1', uid)
      : trans.__('made, opened, output seen')
    : trans.__('made, opened; no output');
}

function leftBehind(
  terminal: ITerminal | undefined,
  vantage: Vantage,
  trans: ITranslation
): IFact[] {
  return terminal?.deleted === false
    ? [
        {
          label: trans.__('Left behind'),
          observed: trans.__('terminal %1', terminal.name ?? '?'),
          vantage
        }
      ]
    : [];
}
