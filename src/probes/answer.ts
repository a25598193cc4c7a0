import type { ISent } from '../connection';
import type { IAnswer } from '../wire/evidence';
import { AnswerBody } from './answer-body';
import { textOf, titleOf } from './answer-words';
import { instanceOf, whoAnswered } from './attribution';
import { REQUEST_MS, since, within, wordsOf } from './deadline';
import { inLane } from './lane';
import { marksOf } from './marks';

/** An answer, and what it held. */
export interface IAsked {
  answer: IAnswer;
  body: string;
  /** What the body says as JSON; null when it is not JSON. */
  json: unknown;
  /** Of the answer; null when none came, or the browser does not show them. */
  headers: Headers | null;
  sentXsrfHeader: boolean;
}

/** How long a request may take, and who may call it off. */
export interface IAskOptions {
  signal?: AbortSignal;
  deadlineMs?: number;
  /** Whether it goes on with what an earlier request has begun: that goes before what only begins. */
  follows?: boolean;
  /** Is given every byte of the body, however many there are; else only the beginning is read. */
  heard?: (bytes: Uint8Array) => void;
}

/** How far a request has come. */
interface IState {
  first: ISent | null;
  begun: { response: Response; body: AnswerBody } | null;
  error: string | null;
}

/** Whoever redirects with more than this does not want it read. */
const MOST_URL = 300;

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
  return inLane(() => askNow(send, options), options.follows);
}

async function askNow(
  send: (init: RequestInit) => Promise<ISent>,
  { signal, deadlineMs = REQUEST_MS, heard }: IAskOptions
): Promise<IAsked> {
  const began = performance.now();
  const state: IState = { first: null, begun: null, error: null };
  try {
    await within(deadlineMs, signal, async own => {
      const first = await send({ redirect: 'manual', signal: own });
      state.first = first;
      // Look at the page somebody sends us to, where the browser lets us.
      const { response } = isRedirect(first)
        ? await send({ redirect: 'follow', signal: own })
        : first;
      const body = new AnswerBody(response, heard);
      state.begun = { response, body };
      await body.read();
    });
  } catch (error) {
    state.error = wordsOf(error);
  }
  return asked(state, since(began));
}

function isRedirect({ response }: ISent): boolean {
  return response.type === 'opaqueredirect';
}

function asked({ first, begun, error }: IState, ms: number): IAsked {
  const redirected = first !== null && isRedirect(first);
  const sentXsrfHeader = first?.sentXsrfHeader ?? false;
  const end = { ...(error !== null && { error }), ms };
  if (!begun) {
    const by = redirected ? 'front' : 'nobody';
    const answer = {
      status: null,
      by,
      ...(redirected && { redirected }),
      ...end
    } as const;
    return { answer, body: '', json: null, headers: null, sentXsrfHeader };
  }
  const { text: body, json, bytes } = begun.body;
  const { status, headers, url } = begun.response;
  const by = redirected
    ? 'front'
    : whoAnswered({ status, headers, body, json });
  const instance = instanceOf(headers);
  const title = json === null ? titleOf(body) : null;
  const marks = marksOf(headers);
  const answer: IAnswer = {
    status,
    by,
    server: headers.get('Server'),
    contentType: headers.get('Content-Type'),
    ...((status >= 400 || by === 'front') && { text: textOf(body, json) }),
    ...(redirected && { redirected, url: placeOf(url) }),
    ...(title && { title }),
    ...(instance && { instance }),
    ...(Object.keys(marks).length > 0 && { marks }),
    bytes,
    ...end
  };
  return { answer, body, json, headers, sentXsrfHeader };
}

/** Where it led, without what may be secret. */
function placeOf(url: string): string | null {
  const [, scheme, place] = /^(\w+:\/\/)(?:[^/?#]*@)?([^?#]+)/.exec(url) ?? [];
  return scheme && place ? `${scheme}${place}`.slice(0, MOST_URL) : null;
}
