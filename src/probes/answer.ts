import type { ISent } from '../connection';
import type { IAnswer } from '../wire/evidence';
import { whoAnswered } from './attribution';
import { REQUEST_MS, since, within, wordsOf } from './deadline';
import { inLane } from './lane';

/** Enough for every answer of Jupyter that is asked for here, little enough for a page of somebody else's. */
const MOST_BYTES = 512 * 1024;

/** How much of an error's words is kept. */
const MOST_TEXT = 200;

/** An answer, and what it held. */
export interface IAsked {
  answer: IAnswer;
  body: string;
  /** What the body says as JSON; null when it is not JSON. */
  json: unknown;
  sentXsrfHeader: boolean;
}

/** How long a request may take, and who may call it off. */
export interface IAskOptions {
  signal?: AbortSignal;
  deadlineMs?: number;
}

/**
 * Send a request and say what came back and from whom; never rejects.
 *
 * #### Notes
 * Redirects are not followed by the request itself: Jupyter answers what is asked for here, so a redirect comes from
 * something else, and following it to another site would end in an error that hides that.
 */
export function ask(
  send: (init: RequestInit) => Promise<ISent>,
  options: IAskOptions = {}
): Promise<IAsked> {
  return inLane(() => askNow(send, options));
}

async function askNow(
  send: (init: RequestInit) => Promise<ISent>,
  { signal, deadlineMs = REQUEST_MS }: IAskOptions
): Promise<IAsked> {
  const began = performance.now();
  let sentXsrfHeader = false;
  try {
    return await within(deadlineMs, signal, async own => {
      const sent = await send({ redirect: 'manual', signal: own });
      sentXsrfHeader = sent.sentXsrfHeader;
      return sent.response.type === 'opaqueredirect'
        ? redirected(send, own, began, sentXsrfHeader)
        : received(sent, began);
    });
  } catch (error) {
    const answer: IAnswer = {
      status: null,
      by: 'nobody',
      error: wordsOf(error),
      ms: since(began)
    };
    return { answer, body: '', json: null, sentXsrfHeader };
  }
}

async function received(sent: ISent, began: number): Promise<IAsked> {
  const { status, headers } = sent.response;
  const body = await readSome(sent.response);
  const json = parse(body);
  const by = whoAnswered({ status, headers, body, json });
  const answer: IAnswer = {
    status,
    by,
    server: headers.get('Server'),
    contentType: headers.get('Content-Type'),
    ms: since(began)
  };
  if (status >= 400 || by === 'front') {
    answer.text = textOf(body, json);
  }
  return { answer, body, json, sentXsrfHeader: sent.sentXsrfHeader };
}

/** Look at the page somebody sends us to, where the browser lets us. */
async function redirected(
  send: (init: RequestInit) => Promise<ISent>,
  signal: AbortSignal,
  began: number,
  sentXsrfHeader: boolean
): Promise<IAsked> {
  const base = { by: 'front', redirected: true } as const;
  try {
    const page = await send({ redirect: 'follow', signal });
    const { answer, ...rest } = await received(page, began);
    const text = answer.text ?? textOf(rest.body, rest.json);
    return { ...rest, answer: { ...answer, ...base, text }, sentXsrfHeader };
  } catch (error) {
    const answer: IAnswer = {
      ...base,
      status: null,
      error: wordsOf(error),
      ms: since(began)
    };
    return { answer, body: '', json: null, sentXsrfHeader };
  }
}

async function readSome(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) {
    return '';
  }
  const decoder = new TextDecoder();
  let text = '';
  for (let read = 0; read < MOST_BYTES;) {
    const { done, value } = await reader.read();
    if (done) {
      return text + decoder.decode();
    }
    read += value.length;
    text += decoder.decode(value, { stream: true });
  }
  void reader.cancel();
  return text;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** What an error says to a reader: its message, or its page without markup. */
export function textOf(body: string, json: unknown): string {
  const message =
    typeof json === 'object' && json !== null && 'message' in json
      ? String(json.message)
      : body
          .replace(/<!--[\s\S]*?-->/g, ' ')
          .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, keepTitle)
          .replace(/<[^>]*>/g, ' ');
  return message.replace(/\s+/g, ' ').trim().slice(0, MOST_TEXT);
}

function keepTitle(element: string): string {
  return /<title[^>]*>([^<]*)</i.exec(element)?.[1] ?? ' ';
}
