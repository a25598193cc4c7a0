import { probeContents } from '../../src/probes/contents';
import type { ISeen } from './fake-connection';
import { FakeConnection, json, never, refusal } from './fake-connection';

/** As much of Jupyter's contents API as a file browser needs, in memory. */
class Files {
  readonly names = new Map<string, string>();

  answer = ({ method, path, body }: ISeen): Response => {
    const at = decodeURIComponent(path).replace(
      /^(api\/contents|files)\/?/,
      ''
    );
    const said = body ? (JSON.parse(body) as Record<string, string>) : {};
    if (path.startsWith('files/')) {
      return new Response(atob(this.names.get(at) ?? ''));
    }
    switch (method) {
      case 'PUT':
        this.names.set(at, said['content'] ?? '');
        return model(at, 201);
      case 'POST': {
        const copy = (said['copy_from'] ?? '').replace(/(\.\w+)$/, '-Copy1$1');
        this.names.set(copy, this.names.get(said['copy_from'] ?? '') ?? '');
        return model(copy, 201);
      }
      case 'PATCH':
        this.names.set(said['path'] ?? '', this.names.get(at) ?? '');
        this.names.delete(at);
        return model(said['path'] ?? '');
      case 'DELETE':
        return this.names.delete(at)
          ? new Response(null, { status: 204 })
          : refusal(404, 'not here');
      default:
        return model(at);
    }
  };
}

function model(path: string, status = 200): Response {
  const name = path.split('/').pop() ?? '';
  return json({ name, path, type: 'file', writable: true }, status);
}

const { signal } = new AbortController();

describe('probes/contents', () => {
  it('does what the file browser does, in the folder it shows, and leaves nothing', async () => {
    const files = new Files();
    const connection = new FakeConnection(files);
    const { steps, leftovers } = await probeContents(
      connection,
      'my work/ä',
      signal
    );
    expect(new Set(steps.map(({ step }) => step))).toEqual(
      new Set([
        'list',
        'create',
        'save',
        'rename',
        'copy',
        'make-folder',
        'upload',
        'download',
        'delete'
      ])
    );
    expect(steps.filter(({ ok }) => !ok)).toEqual([]);
    expect(leftovers).toEqual([]);
    expect([...files.names.keys()]).toEqual([]);
    for (const { path, query } of connection.seen) {
      expect(path).toMatch(
        /^(api\/contents|files)\/my%20work\/%C3%A4(\/environment-health-[\w-]+\.pyo$|$)/
      );
      expect(query.get('environment-health')).toMatch(/^[0-9a-f]{16}$/);
    }
  });

  it('keeps what was refused, and removes nothing that was never made', async () => {
    const connection = new FakeConnection({
      answer: request =>
        request.method === 'GET' ? model('') : refusal(403, 'Permission denied')
    });
    const { steps } = await probeContents(connection, '', signal);
    expect(steps.map(({ step, ok }) => [step, ok])).toEqual([
      ['list', true],
      ['create', false],
      ['create', false],
      ['upload', false],
      ['make-folder', false]
    ]);
    expect(steps[1]?.answer).toMatchObject({
      status: 403,
      by: 'jupyter',
      text: 'Permission denied'
    });
  });

  it('names what it could not remove', async () => {
    const files = new Files();
    const connection = new FakeConnection({
      answer: request =>
        request.method === 'DELETE'
          ? refusal(500, 'trash is full')
          : files.answer(request)
    });
    const { leftovers } = await probeContents(connection, '', signal);
    expect(leftovers).toHaveLength(5);
    expect(leftovers.every(name => files.names.has(name))).toBe(true);
  });

  it('does not take a page for a saved file', async () => {
    const connection = new FakeConnection({
      answer: () => new Response('<title>Sign in</title>', { status: 200 })
    });
    const { steps } = await probeContents(connection, '', signal);
    expect(steps.some(({ ok }) => ok)).toBe(false);
  });

  it('sees that a download is not what was uploaded', async () => {
    const files = new Files();
    const connection = new FakeConnection({
      answer: request =>
        request.path.startsWith('files/')
          ? new Response('half')
          : files.answer(request)
    });
    const { steps } = await probeContents(connection, '', signal);
    expect(steps.find(({ step }) => step === 'download')?.ok).toBe(false);
  });

  it('waits once for a server that does not answer, and asks it to remove what it may have made', async () => {
    jest.useFakeTimers();
    const connection = new FakeConnection({ answer: () => never() });
    const contents = probeContents(connection, '', signal);
    await jest.advanceTimersByTimeAsync(3100);
    const { steps, leftovers } = await contents;
    expect(steps).toHaveLength(5);
    expect(steps[0]?.answer.error).toBe('timed out after 3 s');
    expect(leftovers).toEqual([]);
    expect(
      connection.seen.filter(({ method }) => method === 'DELETE')
    ).toHaveLength(4);
    jest.useRealTimers();
  });
});
