import type { ITranslation } from '../../check';
import type { ISession } from '../../wire/report';
import { inConsole } from '../by-hand';
import { openRun, runAddress } from './way-by-hand';

/** Let Jupyter wait before it answers, and print how long that took. */
export function patienceByHand(
  seconds: number,
  session: ISession,
  trans: ITranslation
): string[] {
  const address = runAddress(
    session,
    'slow',
    `/0000000000000000?seconds=${seconds}`
  );
  return inConsole(
    [
      openRun(session),
      `const began = Date.now();`,
      `fetch(${address}).then(answer => console.log(answer.status, (Date.now() - began) / 1000), error => console.log(error, (Date.now() - began) / 1000));  // ` +
        trans.__('200 after %1 s: nobody was less patient', seconds)
    ],
    trans
  );
}

/** Be silent on a websocket, and print how long it stays open. */
export function silenceByHand(
  pings: boolean,
  session: ISession,
  trans: ITranslation
): string[] {
  const address = runAddress(
    session,
    'echo/websocket',
    `/0000000000000000?nonce=0000000000000000${pings ? '' : '&pings=0'}`
  );
  return inConsole(
    [
      openRun(session),
      `const began = Date.now();`,
      `const socket = new WebSocket(location.origin.replace("http", "ws") + ${address});`,
      `socket.onclose = ({ code }) => console.log("closed", code, (Date.now() - began) / 1000);  // ` +
        trans.__('seconds; nothing is printed while it is open')
    ],
    trans
  );
}

/** Download bytes that are known beforehand, and count them. */
export function downloadByHand(
  bytes: number,
  content: 'text' | 'random',
  session: ISession,
  trans: ITranslation
): string[] {
  const address = runAddress(
    session,
    'body',
    `/0000000000000000?bytes=${bytes}&content=${content}`
  );
  return inConsole(
    [
      openRun(session),
      `fetch(${address}).then(async answer => console.log(answer.headers.get("content-encoding"), (await answer.arrayBuffer()).byteLength));  // ` +
        trans.__('%1: all of it came', bytes)
    ],
    trans
  );
}

/** Ask for an answer in pieces, and print when each is there. */
export function streamByHand(session: ISession, trans: ITranslation): string[] {
  const address = runAddress(
    session,
    'stream',
    '/0000000000000000?pieces=10&pause=500'
  );
  return inConsole(
    [
      openRun(session),
      `const began = Date.now();`,
      `const reader = (await fetch(${address})).body.getReader();`,
      `for (;;) { const { done } = await reader.read(); if (done) break; console.log((Date.now() - began) / 1000); }  // ` +
        trans.__('ten lines, half a second apart')
    ],
    trans
  );
}
