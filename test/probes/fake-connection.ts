import type { As, IConnection, ISent } from '../../src/connection';
import type { IShimRun } from '../../src/shim-run';
import { pathsOf } from '../../src/shim-paths';

/** A request as it would have left the page. */
export interface ISeen {
  as: As;
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  body: string;
  cache?: RequestCache;
}

/** What stands at the other end. */
export interface IFar {
  /** Answers, fails, or never does either. */
  answer: (request: ISeen) => Response | Promise<Response>;
  socket?: (socket: FakeSocket) => void;
}

/** Only the network is feigned: everything that is sent to it and read from it is real. */
export class FakeConnection implements IConnection {
  constructor(private _far: IFar) {}

  readonly seen: ISeen[] = [];
  /** The paths of the websockets, in the order in which they were opened. */
  readonly sockets: string[] = [];

  async send(as: As, target: string, init: RequestInit): Promise<ISent> {
    const [path = '', query] = target.split('?');
    const request: ISeen = {
      as,
      path,
      method: init.method ?? 'GET',
      query: new URLSearchParams(query),
      body:
        init.body instanceof Blob
          ? await init.body.text()
          : typeof init.body === 'string'
            ? init.body
            : '',
      ...(init.cache && { cache: init.cache })
    };
    this.seen.push(request);
    const response = await this._far.answer(request);
    return { response, sentXsrfHeader: true };
  }

  getSocketAddress(path: string, init: RequestInit): Promise<ISent> {
    return this.send('cookies', path, init);
  }

  openSocket(path: string, subprotocol?: string): WebSocket {
    const socket = new FakeSocket(path, subprotocol);
    this.sockets.push(path);
    queueMicrotask(() => this._far.socket?.(socket));
    return socket as unknown as WebSocket;
  }

  socketUrl(path: string): string {
    return `ws://lab.test/${path.replace(/\?.*/, '')}`;
  }

  pathOf(path: string): string {
    return `/${path.replace(/\?.*/, '')}`;
  }
}

/** A run that is open, as far as probes use it. */
export function fakeRun(passes: IShimRun['passes'] = never): IShimRun {
  const paths = pathsOf('ab'.repeat(16));
  return { passes, paths } as Partial<IShimRun> as IShimRun;
}

/** A websocket whose other end is the test. */
export class FakeSocket {
  constructor(
    readonly path: string,
    readonly subprotocol?: string
  ) {}

  readonly OPEN = 1;
  readonly CLOSED = 3;
  readyState = 0;
  protocol = '';
  binaryType = 'blob';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  /** What the far end does with a message. */
  heard: (data: string | Uint8Array) => void = () => undefined;

  send(data: string | Uint8Array): void {
    this.heard(data);
  }

  close(): void {
    this.readyState = 3;
  }

  open(): void {
    this.readyState = 1;
    this.protocol = this.subprotocol ?? '';
    this.onopen?.();
  }

  say(data: unknown): void {
    this.onmessage?.({ data });
  }

  drop(code: number, reason = ''): void {
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }
}

/** An answer with JSON in it. */
export function json(
  body: unknown,
  status = 200,
  headers: Record<string, string> = {}
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers }
  });
}

/** An error as Jupyter's API words it. */
export function refusal(status: number, message: string): Response {
  return json({ message, reason: null }, status);
}

/** What never comes. */
export function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}
