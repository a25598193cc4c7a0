import { ServerConnection } from '@jupyterlab/services';
import { LabConnection } from '../../src/connection';

/** As much of a request as JupyterLab touches; this page has none of its own. */
class FakeRequest {
  constructor(
    readonly url: string,
    readonly init: RequestInit
  ) {}

  readonly headers = new (class extends Map<string, string> {
    append(name: string, value: string) {
      this.set(name, value);
    }
  })();
}

function setUp(more: Partial<ServerConnection.ISettings> = {}) {
  const sent: FakeRequest[] = [];
  const sockets: { url: string; protocols: string[] }[] = [];
  const connection = new LabConnection(
    ServerConnection.makeSettings({
      baseUrl: 'http://lab.test/pfx/',
      wsUrl: 'ws://lab.test/pfx/',
      token: 'a-secret',
      appendToken: false,
      Request: FakeRequest as unknown as typeof Request,
      fetch: input => {
        sent.push(input as unknown as FakeRequest);
        return Promise.resolve({} as Response);
      },
      WebSocket: class {
        constructor(url: string, protocols: string[]) {
          sockets.push({ url, protocols });
        }
      } as unknown as typeof WebSocket,
      ...more
    })
  );
  return { connection, sent, sockets };
}

describe('connection', () => {
  beforeEach(() => {
    document.cookie = '_xsrf=from-the-page';
  });

  it('sends what JupyterLab sends', async () => {
    const { connection, sent } = setUp();
    const { sentXsrfHeader } = await connection.send('lab', 'api/x?a=1', {});
    expect(sent[0]?.url).toMatch(/^http:\/\/lab\.test\/pfx\/api\/x\?a=1&\d+$/);
    expect(sent[0]?.headers.get('Authorization')).toBe('token a-secret');
    expect(sent[0]?.headers.get('X-XSRFToken')).toBe('from-the-page');
    expect(sentXsrfHeader).toBe(true);
  });

  it('leaves out the token for what goes with cookies only', async () => {
    const { connection, sent } = setUp();
    await connection.send('cookies', 'api', { method: 'POST' });
    expect(sent[0]?.headers.has('Authorization')).toBe(false);
    expect(sent[0]?.headers.get('X-XSRFToken')).toBe('from-the-page');
    expect(sent[0]?.init).toMatchObject({
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store'
    });
  });

  it('says that the page could not read the cookie', async () => {
    document.cookie = '_xsrf=; expires=Thu, 01 Jan 1970 00:00:00 GMT';
    const { connection } = setUp();
    const { sentXsrfHeader } = await connection.send('lab', 'api', {});
    expect(sentXsrfHeader).toBe(false);
  });

  it.each(['a%2Fb', 'a%25b', 'a%20b', '%C3%BC%E2%82%AC', 'a..b/.c.d'])(
    'sends %s and says so, byte for byte',
    async rest => {
      const { connection, sent } = setUp();
      await connection.send('lab', `echo/${rest}?nonce=1`, {
        cache: 'default'
      });
      // An address that is asked for again must be the same again.
      const url = `http://lab.test/pfx/echo/${rest}?nonce=1`;
      expect(sent[0]?.url).toBe(url);
      expect(new URL(url).pathname).toBe(`/pfx/echo/${rest}`);
      expect(connection.pathOf(`echo/${rest}?nonce=1`)).toBe(
        `/pfx/echo/${rest}`
      );
    }
  );

  it('opens a websocket as JupyterLab does', () => {
    const { connection, sockets } = setUp();
    connection.openSocket('a/b?run=1');
    connection.openSocket('a/b?run=1', 'v1');
    expect(sockets).toEqual([
      { url: 'ws://lab.test/pfx/a/b?run=1', protocols: [] },
      { url: 'ws://lab.test/pfx/a/b?run=1', protocols: ['v1'] }
    ]);
    expect(connection.socketUrl('a/b?run=1')).toBe('ws://lab.test/pfx/a/b');
  });

  it('adds the token to a websocket where JupyterLab would', () => {
    const { connection, sockets } = setUp({ appendToken: true });
    connection.openSocket('a/b');
    connection.openSocket('a/b?run=1');
    expect(sockets.map(({ url }) => url)).toEqual([
      'ws://lab.test/pfx/a/b?token=a-secret',
      'ws://lab.test/pfx/a/b?run=1&token=a-secret'
    ]);
  });

  it("asks a websocket's address over http, with what a handshake would carry", async () => {
    const { connection, sent } = setUp({ wsUrl: 'wss://ws.lab.test/pfx/' });
    await connection.getSocketAddress('a/b?run=1', {});
    expect(sent[0]?.url).toMatch(/^https:\/\/ws\.lab\.test\/pfx\/a\/b\?run=1&/);
    expect(sent[0]?.headers.has('Authorization')).toBe(false);
  });
});
