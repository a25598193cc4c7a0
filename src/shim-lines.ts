import { PromiseDelegate } from '@lumino/coreutils';
import type { IAsked } from './probes/answer';
import { Unavailable, whyNot } from './probes/why-not';
import { because } from './reasons';
import { BadRequest } from './shim-answer';

/** What the server half says of one probe. */
interface ILine {
  probe: string;
  evidence?: unknown;
  /** Why it would not look: which field of the question is bad, and what is allowed there. */
  refused?: { message: string; field: string };
}

/**
 * What several probes saw, a line of JSON each, in the order in which they come.
 *
 * #### Notes
 * One that hangs holds up no other, unless something on the way keeps the whole answer back.
 */
export class Lines {
  constructor(probes: readonly string[]) {
    this._awaited = new Map(
      probes.map(probe => [probe, new PromiseDelegate<unknown>()])
    );
    // Nobody need wait for each of them.
    this._awaited.forEach(({ promise }) => void promise.catch(() => undefined));
  }

  /** Evidence of one of the probes; rejects with words for the user. */
  of(probe: string): Promise<unknown> {
    return (
      this._awaited.get(probe)?.promise ??
      Promise.reject(new Unavailable(because('no-answer')))
    );
  }

  /** Take what came. */
  readonly hear = (bytes: Uint8Array): void => {
    const lines = `${this._rest}${this._decoder.decode(bytes, { stream: true })}`;
    const whole = lines.split('\n');
    this._rest = whole.pop() ?? '';
    whole.forEach(line => this._take(line));
  };

  /** Nothing more will come. */
  end({ answer }: IAsked): void {
    const reason =
      answer.status === 200 && answer.by === 'jupyter' && !answer.error
        ? because('no-answer')
        : whyNot(answer);
    this._awaited.forEach(waiting => waiting.reject(new Unavailable(reason)));
  }

  private _take(text: string): void {
    const line = lineOf(text);
    const waiting = line && this._awaited.get(line.probe);
    if (line?.refused) {
      const unavailable = line.refused.message;
      waiting?.reject(new BadRequest({ unavailable }));
    } else {
      waiting?.resolve(line?.evidence);
    }
  }

  private _awaited: Map<string, PromiseDelegate<unknown>>;
  private _decoder = new TextDecoder();
  private _rest = '';
}

/** Null where somebody else answers. */
function lineOf(text: string): ILine | null {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === 'object' && line !== null && 'probe' in line
      ? (line as ILine)
      : null;
  } catch {
    return null;
  }
}
