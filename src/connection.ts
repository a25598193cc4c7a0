import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection } from '@jupyterlab/services';

/** With whose credentials a request goes: all that JupyterLab sends, or only what a websocket has too. */
export type As = 'lab' | 'cookies';

/** What a request brought, and whether the page could add the XSRF token to it. */
export interface ISent {
  response: Response;
  sentXsrfHeader: boolean;
}

/** The way from this page to Jupyter; the only edge of the probes that touches the network. */
export interface IConnection {
  /** Send a request to a path below the server's base URL. */
  send(as: As, path: string, init: RequestInit): Promise<ISent>;
  /** GET, over http, an address that is meant for a websocket, with what a handshake would carry. */
  getSocketAddress(path: string, init: RequestInit): Promise<ISent>;
  openSocket(path: string, subprotocol?: string): WebSocket;
  /** The address of a websocket without its query. */
  socketUrl(path: string): string;
  /** Path of a request as the browser asks for it, without the query. */
  pathOf(path: string): string;
}

/** The connection JupyterLab itself uses. */
export class LabConnection implements IConnection {
  constructor(private _settings: ServerConnection.ISettings) {}

  send(as: As, path: string, init: RequestInit): Promise<ISent> {
    return this._send(as, this._settings.baseUrl, path, init);
  }

  getSocketAddress(path: string, init: RequestInit): Promise<ISent> {
    const base = this._settings.wsUrl.replace(/^ws/, 'http');
    return this._send('cookies', base, path, init);
  }

  openSocket(path: string, subprotocol?: string): WebSocket {
    const { token, appendToken, wsUrl, WebSocket } = this._settings;
    const url = URLExt.join(wsUrl, path);
    // The same rule as for terminals and kernels: see @jupyterlab/services.
    const full =
      appendToken && token !== ''
        ? `${url}${url.includes('?') ? '&' : '?'}token=${encodeURIComponent(token)}`
        : url;
    return new WebSocket(full, subprotocol ? [subprotocol] : []);
  }

  socketUrl(path: string): string {
    return withoutQuery(URLExt.join(this._settings.wsUrl, path));
  }

  pathOf(path: string): string {
    return new URL(URLExt.join(this._settings.baseUrl, path)).pathname;
  }

  /**
   * #### Notes
   * JupyterLab's own code reads the XSRF cookie, since which one it takes of two differs between its versions;
   * "cookies only" is the same request made without the page's token.
   */
  private async _send(
    as: As,
    baseUrl: string,
    path: string,
    init: RequestInit
  ): Promise<ISent> {
    let sentXsrfHeader = false;
    const settings: ServerConnection.ISettings = {
      ...this._settings,
      baseUrl,
      ...(as === 'cookies' && { token: '' }),
      fetch: (input, more) => {
        sentXsrfHeader =
          input instanceof this._settings.Request &&
          input.headers.has('X-XSRFToken');
        return this._settings.fetch.call(null, input, more);
      }
    };
    const response = await ServerConnection.makeRequest(
      URLExt.join(baseUrl, path),
      { cache: 'no-store', ...init },
      settings
    );
    return { response, sentXsrfHeader };
  }
}

function withoutQuery(url: string): string {
  return url.replace(/\?.*$/, '');
}
