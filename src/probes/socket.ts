import type { ISocket } from '../wire/evidence';
import { REQUEST_MS, since, wordsOf } from './deadline';

/** What is said on a websocket once it is open. */
export interface IConversation {
  opened?(socket: WebSocket): void;
  /** True: what was waited for has come. False: it will not come any more. Nothing: go on listening. */
  said(data: unknown, socket: WebSocket): boolean | void;
}

/** Which websocket, and how long it may take. */
export interface ISocketOptions {
  nonce: string;
  subprotocol?: string;
  deadlineMs?: number;
  signal?: AbortSignal;
}

/** Open a websocket, have a conversation on it and close it; never rejects. */
export function converse(
  open: () => WebSocket,
  options: ISocketOptions,
  conversation: IConversation
): Promise<ISocket> {
  const { nonce, subprotocol, signal, deadlineMs = REQUEST_MS } = options;
  const began = performance.now();
  return new Promise(resolve => {
    let socket: WebSocket | null = null;
    let opened = false;
    const finish = (end: Partial<ISocket>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      if (socket) {
        socket.onopen = socket.onmessage = socket.onclose = null;
        socket.close();
      }
      resolve({
        nonce,
        ...(subprotocol && {
          subprotocol,
          accepted: socket?.protocol || null
        }),
        opened,
        echoed: false,
        ...end,
        ms: since(began)
      });
    };
    const cancel = () => finish({ error: 'cancelled' });
    const timer = setTimeout(() => finish({ timedOut: true }), deadlineMs);
    signal?.addEventListener('abort', cancel);
    try {
      const made = (socket = open());
      made.binaryType = 'arraybuffer';
      made.onopen = () => {
        opened = true;
        conversation.opened?.(made);
      };
      made.onmessage = ({ data }) => {
        const verdict = conversation.said(data, made);
        if (verdict !== undefined) {
          finish({ echoed: verdict });
        }
      };
      // An error event says nothing, and a close event always follows it.
      made.onclose = ({ code, reason }) => finish({ code, reason });
      // No event follows where the policy of the page forbids it: it is over before it has begun.
      if (made.readyState === made.CLOSED) {
        finish({ error: 'blocked by the browser', threw: true });
      }
    } catch (error) {
      finish({ error: wordsOf(error), threw: true });
    }
  });
}
