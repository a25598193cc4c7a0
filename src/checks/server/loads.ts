import type { ILimits } from '../../wire/evidence';

/** Milliseconds that people notice when they type or press a button. */
const NOTICED = 500;

/** Milliseconds after which people take the server to be dead. */
const FROZEN = 3000;

/** Descriptors that a run itself and one kernel need. */
const FEW = 16;

/** From this part on they are running out, where also not many are left. */
const NEARLY = 0.8;
const SCARCE = 128;

/** What holds the event loop, and for how long. */
export interface IHeld {
  ms: number;
  module: string;
  verdict: 'warn' | 'fail';
}

/**
 * Who held the event loop while it was watched; null where nobody is known to have.
 *
 * #### Notes
 * Jupyter itself takes a moment for a large notebook, which is no fault of anybody's; it is one where that takes for ever.
 */
export function heldLoop({ loopDelay, blockedBy }: ILimits): IHeld | null {
  const least = isJupyters(blockedBy ?? '') ? FROZEN : NOTICED;
  return blockedBy && typeof loopDelay === 'number' && loopDelay >= least
    ? {
        ms: loopDelay,
        module: blockedBy,
        verdict: loopDelay >= FROZEN ? 'fail' : 'warn'
      }
    : null;
}

/** Packages that Jupyter itself is made of, and this one, which starts terminals and saves files as people do. */
const JUPYTERS =
  /^(jupyter_server(_\w+)?|jupyter_(client|core|lsp|events)|jupyterlab(_server|_environment_health)?|notebook(_shim)?|nb(classic|convert|format)|terminado|ptyprocess)(\.|$)/;

/** Whether a module is Jupyter's own, and no extension of somebody else's. */
export function isJupyters(module: string): boolean {
  return JUPYTERS.test(module);
}

/** Open files of the server, of which few more are allowed. */
export interface IOpen {
  used: number;
  soft: number;
  hard: number | null;
  verdict: 'warn' | 'fail';
}

/** The limit of open files, where it is nearly reached; null where there is room. */
export function fewFiles({ openFiles }: ILimits): IOpen | null {
  const { soft, hard, used } = openFiles;
  if (soft === null || used === null) {
    return null;
  }
  const left = soft - used;
  return left < SCARCE && used >= NEARLY * soft
    ? { used, soft, hard, verdict: left < FEW ? 'fail' : 'warn' }
    : null;
}
