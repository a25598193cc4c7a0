import type { IConnection } from '../connection';
import { because } from '../reasons';
import type { IInstallation, IUnavailable } from '../wire/evidence';
import { inTerminal } from './in-terminal';
import {
  lookAnswer,
  lookCommand,
  lookLines,
  lookReady
} from './installation-script';

/** Start-up files of a login shell, and two Pythons one after the other, on disks that may be slow. */
const LOOK_MS = 8000;

/** Where the server half is installed, asked of the server's own Python in a terminal of its own; nothing is left of it. */
export async function probeInstallation(
  connection: IConnection,
  signal: AbortSignal
): Promise<IInstallation | IUnavailable> {
  const { socket, answer } = await inTerminal(
    connection,
    {
      command: lookCommand,
      answer: lookAnswer,
      input: { asked: lookReady, lines: lookLines() }
    },
    { signal, deadlineMs: LOOK_MS }
  );
  if (!answer) {
    return because(socket?.opened ? 'terminal-silent' : 'no-terminal');
  }
  const text = answer[1];
  return text
    ? (JSON.parse(atob(text)) as IInstallation)
    : because('python-silent');
}
