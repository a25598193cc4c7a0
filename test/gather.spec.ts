import { setMaxListeners } from 'node:events';
import type { Probe } from '../src/check';
import { gather } from '../src/gather';
import type { IGatherOptions } from '../src/gathering';
import { because } from '../src/reasons';
import { Shim } from '../src/shim';
import type { IEvidence, IPage } from '../src/wire/evidence';
import type { IFar, ISeen } from './probes/fake-connection';
import { FakeConnection, json, never, refusal } from './probes/fake-connection';

const OWN = { 'X-Environment-Health': 'an-instance' };
const RUN = {
  run: 'ab'.repeat(16),
  instance: 'i',
  version: '0.1.0',
  now: 1000,
  deadline: 3,
  sweeps: true
};
const ALL: readonly Probe[] = [
  ...(['page', 'shim', 'requests', 'contents', 'websocket'] as const),
  ...(['terminal', 'arrivals', 'loopback', 'server', 'shell'] as const),
  ...(['identity', 'storage', 'prospect', 'installation'] as const),
  ...(['clock', 'policy', 'assets', 'transfer'] as const)
];

const DEEP = [
  ...(['upload', 'patience', 'idle', 'frames', 'stream', 'burst'] as const)
];

/** A server half that answers everything, except as the test has it otherwise. */
function shimmed(
  otherwise: (
    request: ISeen
  ) => Response | Promise<Response> | undefined = () => undefined
): IFar['answer'] {
  const answer: IFar['answer'] = request => {
    const other = otherwise(request);
    if (other) {
      return other;
    }
    const { path, query } = request;
    if (path === 'environment-health/run') {
      return json(RUN, 200, OWN);
    }
    if (path === 'environment-health/probes') {
      const names = (query.get('names') ?? '').split(',');
      return together(names, async probe =>
        answer({ ...request, path: `environment-health/probe/${probe}` })
      );
    }
    return path.startsWith('environment-health/')
      ? json({ path }, 200, OWN)
      : refusal(404, 'not here');
  };
  return answer;
}

/** The answers of several, each as soon as it is there. */
function together(
  names: readonly string[],
  answer: (probe: string) => Promise<Response>
): Response {
  const lines = new ReadableStream<Uint8Array>({
    start: async controller => {
      const tell = async (probe: string): Promise<void> => {
        const response = await answer(probe);
        const content: unknown = await response.json();
        const key = response.ok ? 'evidence' : 'refused';
        const line = JSON.stringify({ probe, [key]: content });
        controller.enqueue(new TextEncoder().encode(`${line}\n`));
      };
      await Promise.all(names.map(tell));
      controller.close();
    }
  });
  return new Response(lines, { headers: OWN });
}

function look(
  answer: IFar['answer'],
  more: Partial<IGatherOptions> & { controller?: AbortController } = {}
) {
  const connection = new FakeConnection({
    answer,
    socket: socket => socket.drop(1006)
  });
  const arrived: (keyof IEvidence)[] = [];
  let before: IEvidence = { version: 1 };
  const { signal } = more.controller ?? new AbortController();
  // Node warns of what is no leak: all probes listen to one signal.
  setMaxListeners(100, signal);
  const gathering = gather({
    connection,
    shim: new Shim(connection),
    page: async () => ({ host: 'lab.test' }) as IPage,
    sessions: () => ({ tabs: [], orphans: [], givenUp: [] }),
    violations: () => [],
    application: 'JupyterLab 4.5.0',
    folder: '',
    address: '',
    shell: false,
    seconds: null,
    wanted: new Set(ALL),
    ...more,
    signal,
    arrived: evidence => {
      const keys = Object.keys(evidence) as (keyof IEvidence)[];
      const news = keys.filter(key => evidence[key] !== before[key]);
      arrived.push(...news.filter(key => key !== 'taken'));
      before = evidence;
    }
  });
  return { connection, arrived, gathering };
}

const closed = ({ seen }: FakeConnection): boolean =>
  seen.some(({ path }) => path === 'environment-health/close');

describe('gather', () => {
  afterEach(() => jest.useRealTimers());

  it('looks from everywhere, and asks last for what arrived', async () => {
    const { connection, arrived, gathering } = look(shimmed());
    const evidence = await gathering;
    expect(new Set(arrived)).toEqual(new Set(ALL));
    const paths = connection.seen.map(({ path }) => path);
    const arrivals = paths.indexOf('environment-health/arrivals');
    const isEcho = (path: string) => path.startsWith('environment-health/echo');
    expect(paths.some(isEcho)).toBe(true);
    expect(paths.slice(arrivals).some(isEcho)).toBe(false);
    expect(evidence.shim).toMatchObject({
      state: 'answered',
      version: '0.1.0'
    });
    expect(evidence.storage).toMatchObject({
      path: 'environment-health/probe/storage'
    });
    expect(closed(connection)).toBe(true);
  });

  it('needs no request of its own for the clock and the policy', async () => {
    const { connection, gathering } = look(
      shimmed(({ path }) =>
        path === 'environment-health/run'
          ? json(RUN, 200, {
              ...OWN,
              'Content-Security-Policy': "default-src 'none'"
            })
          : undefined
      ),
      { wanted: new Set(['clock', 'policy']) }
    );
    expect(await gathering).toMatchObject({
      clock: { server: 1000, front: null },
      policy: { header: "default-src 'none'", violations: [] }
    });
    expect(connection.seen.map(({ path }) => path)).toEqual([
      'environment-health/run',
      'environment-health/close'
    ]);
  });

  it.each([
    ['4.6.6', { served: null }],
    ['4.5.0', because('same-version')]
  ])(
    'asks for the page again only where the server is of another version: %s',
    async (jupyterlab, expected) => {
      const { connection, gathering } = look(
        shimmed(({ path }) =>
          path.endsWith('probe/server')
            ? json({ versions: { jupyterlab } }, 200, OWN)
            : undefined
        ),
        { wanted: new Set(['server', 'assets']) }
      );
      expect((await gathering).assets).toMatchObject(expected);
      const asked = connection.seen.map(({ path }) => path);
      expect(asked.includes('lab')).toBe(!('code' in expected));
      expect(asked.filter(path => path.includes('/probe'))).toHaveLength(1);
    }
  );

  it('takes its time only in a thorough look, and asks anew what arrived before it hands on what came of it', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    const wanted = new Set([...ALL, ...DEEP]);
    const { arrived, connection, gathering } = look(shimmed(), {
      wanted,
      seconds: 10
    });
    await jest.advanceTimersByTimeAsync(10_000);
    const evidence = await gathering;
    const system = connection.seen.find(({ path }) => path.endsWith('probes'));
    expect(system?.query.get('thorough')).toBe('1');
    expect(DEEP.filter(probe => !evidence[probe])).toEqual([]);
    for (const probe of ['idle', 'burst'] as const) {
      expect(arrived[arrived.indexOf(probe) - 1]).toBe('arrivals');
    }
  });

  it('starts no shell unless a person is there', async () => {
    const { connection, gathering } = look(shimmed());
    expect((await gathering).terminal).toMatchObject({
      unavailable: 'no shell is started by the automatic check'
    });
    expect(
      connection.seen.some(({ path }) => path.startsWith('api/terminals'))
    ).toBe(false);
    expect(connection.seen.some(({ query }) => query.has('shell'))).toBe(false);
  });

  it('opens the websocket of a shell before that of the terminal’s echo', async () => {
    const made = json({ name: 'a-terminal' }, 200, OWN);
    const { connection, gathering } = look(
      shimmed(({ path }) => (path === 'api/terminals' ? made : undefined)),
      { shell: true }
    );
    await gathering;
    const isTerminal = (path: string) => path.startsWith('terminals/');
    const [first, second] = connection.sockets.filter(isTerminal);
    expect(first).toBe('terminals/websocket/a-terminal');
    expect(second).toMatch(/^terminals\/websocket\/environmenthealth_/);
  });

  it('passes on the folder and the address', async () => {
    const { connection, gathering } = look(shimmed(), {
      folder: 'a b',
      address: 'https://lab.example'
    });
    await gathering;
    const query = (end: string) =>
      connection.seen.find(({ path }) => path.endsWith(end))?.query;
    expect(query('probes')?.get('folder')).toBe('a b');
    expect(query('probes')?.has('thorough')).toBe(false);
    expect(query('probe/prospect')?.get('address')).toBe('https://lab.example');
  });

  it('looks at the other folders when the server half will not look at this one', async () => {
    const { gathering } = look(
      shimmed(({ path, query }) =>
        path.endsWith('probe/storage') && query.has('folder')
          ? json({ message: 'folder: a path below the root folder' }, 400)
          : undefined
      ),
      { folder: 'link' }
    );
    const { storage } = await gathering;
    expect(storage).toMatchObject({ path: 'environment-health/probe/storage' });
  });

  it('still sees what the browser alone can see when the server half is missing, and makes nothing', async () => {
    const { connection, arrived, gathering } = look(({ path }) =>
      path === 'api' ? json({ version: '2.21.1' }) : refusal(404, 'not here')
    );
    const evidence = await gathering;
    expect(evidence.shim).toMatchObject({
      state: 'missing',
      serverReachable: true
    });
    expect(evidence.storage).toMatchObject({
      unavailable: 'the server half of this extension is not there'
    });
    expect(evidence.contents).toHaveProperty('steps.0.step', 'list');
    expect(connection.seen.every(({ method }) => method === 'GET')).toBe(true);
    expect(new Set(arrived)).toEqual(new Set(ALL));
  });

  it.each([
    ['a person is there', true, 'no-terminal', 2],
    ['nobody is there', false, 'no-shell', 0]
  ])(
    'looks in a terminal for the server half that is missing when %s',
    async (_, shell, code, made) => {
      const { connection, gathering } = look(
        ({ path }) =>
          path === 'api'
            ? json({ version: '2.21.1' })
            : refusal(404, 'not here'),
        { shell }
      );
      expect((await gathering).installation).toMatchObject({ code });
      // One is the terminal a person would open.
      expect(
        connection.seen.filter(({ method }) => method === 'POST')
      ).toHaveLength(made);
    }
  );

  it('does not look for the server half that answers', async () => {
    const { connection, gathering } = look(shimmed(), { shell: true });
    expect((await gathering).installation).toMatchObject({
      code: 'not-missing'
    });
    expect(
      connection.seen.filter(({ path }) => path === 'api/terminals')
    ).toHaveLength(1);
  });

  it.each([
    ['refused', () => refusal(403, 'Forbidden')],
    ['foreign', () => new Response('<h1>502</h1>', { status: 502 })],
    ['unreachable', () => Promise.reject(new TypeError('Failed to fetch'))]
  ] as const)('says that the server half is %s', async (state, answer) => {
    const { gathering } = look(answer);
    expect((await gathering).shim).toMatchObject({ state });
  });

  it('knows that another server answers than the one the page began with', async () => {
    let instance = 'one';
    const connection = new FakeConnection({
      answer: shimmed(({ path }) =>
        path.endsWith('/run') ? json({ ...RUN, instance }, 200, OWN) : undefined
      )
    });
    const shim = new Shim(connection);
    const { signal } = new AbortController();
    await shim.open(signal);
    instance = 'two';
    expect((await shim.open(signal)).evidence).toMatchObject({
      instance: 'two',
      pageInstance: 'one'
    });
  });

  it('loses only the probe that hangs', async () => {
    jest.useFakeTimers();
    const { gathering } = look(
      shimmed(({ path }) =>
        path.endsWith('probe/storage') ? never() : undefined
      )
    );
    await jest.advanceTimersByTimeAsync(6100);
    const evidence = await gathering;
    expect(evidence.storage).toEqual(because('timed-out', 6));
    expect(evidence.identity).not.toHaveProperty('unavailable');
    expect(evidence.arrivals).not.toHaveProperty('unavailable');
  });

  it('knows what came before the answer broke off', async () => {
    const line = `${JSON.stringify({ probe: 'shell', evidence: {} })}\n`;
    const { gathering } = look(
      shimmed(({ path }) =>
        path.endsWith('/probes')
          ? new Response(`${line}{"probe": "stor`, { headers: OWN })
          : undefined
      )
    );
    expect(await gathering).toMatchObject({
      shell: {},
      storage: because('no-answer')
    });
  });

  it('says in words why the probes of the server half gave nothing', async () => {
    const { gathering } = look(
      shimmed(({ path }) =>
        path.endsWith('/probes')
          ? new Response('<title>502 Bad Gateway</title>', { status: 502 })
          : undefined
      )
    );
    expect((await gathering).shell).toEqual(
      because('front-said', 502, '502 Bad Gateway')
    );
  });

  it('looks only at what is asked for', async () => {
    const { connection, arrived, gathering } = look(shimmed(), {
      wanted: new Set(['shim', 'identity'])
    });
    await gathering;
    expect(new Set(arrived)).toEqual(new Set(['shim', 'identity']));
    expect(connection.seen.map(({ path }) => path)).toEqual([
      'environment-health/run',
      'environment-health/probes',
      'environment-health/close'
    ]);
  });

  it('can be called off, and ends the run all the same', async () => {
    const controller = new AbortController();
    const { connection, arrived, gathering } = look(
      shimmed(({ path }) =>
        path.endsWith('probe/storage') ? never() : undefined
      ),
      { controller }
    );
    await new Promise(resolve => setTimeout(resolve, 50));
    const before = arrived.length;
    controller.abort();
    await expect(gathering).rejects.toThrow('cancelled');
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(arrived.length).toBe(before);
    expect(closed(connection)).toBe(true);
  });

  it('begins when what the last run left is cleared away, or takes too long', async () => {
    jest.useFakeTimers();
    const connection = new FakeConnection({
      answer: shimmed(({ path }) =>
        path.endsWith('/close') ? never() : undefined
      )
    });
    const shim = new Shim(connection);
    const { signal } = new AbortController();
    (await shim.open(signal)).run?.close();
    const second = shim.open(signal);
    await jest.advanceTimersByTimeAsync(900);
    expect(connection.seen).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(200);
    expect((await second).run).not.toBeNull();
  });
});
