import type { IConnection } from '../connection';
import type { ITerminal } from '../wire/evidence';
import { inTerminal } from './in-terminal';

/** Start-up files of a login shell may take seconds. */
const SHELL_MS = 5000;

/** A real terminal, as Lab opens it: made, a command run in it, removed in any case; `opens` is called at its handshake. */
export async function probeTerminal(
  connection: IConnection,
  signal: AbortSignal,
  opens?: () => void
): Promise<ITerminal> {
  const { answer, ...terminal } = await inTerminal(
    connection,
    {
      // The sum is the shell's own work, so the echo of what was typed does not look like the answer. The space at the
      // beginning keeps it out of the history of shells that honour it.
      command: nonce =>
        ` sh -c 'echo environment-health-$((20+22))-${nonce}-$(id -u)'`,
      answer: nonce => new RegExp(`environment-health-42-${nonce}-(\\d+)`)
    },
    { signal, deadlineMs: SHELL_MS, ...(opens && { opens }) }
  );
  return {
    ...terminal,
    output: answer !== null,
    ...(terminal.socket && { uid: answer && Number(answer[1]) })
  };
}
