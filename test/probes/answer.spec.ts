import { ask } from '../../src/probes/answer';
import { textOf } from '../../src/probes/answer-words';
import { json, never, refusal } from './fake-connection';

const sent = (response: Response) => ({ response, sentXsrfHeader: false });
const answerOf = async (response: Response) =>
  (await ask(async () => sent(response))).answer;

function page(
  body: string,
  status: number,
  headers: Record<string, string> = {}
): Response {
  return new Response(body, {
    status,
    headers: { 'Content-Type': 'text/html', ...headers }
  });
}

/** What `fetch` gives for a redirect it was told not to follow. */
function opaqueRedirect(): Response {
  const response = Response.error();
  Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
  return response;
}

describe('probes/answer', () => {
  it.each([
    ['our own header', page('x', 403, { 'X-Environment-Health': 'a' })],
    ['an error of the API', refusal(404, 'No such file')],
    [
      'a contents model',
      json({ name: '', path: '', type: 'directory', writable: true })
    ],
    ['a terminal model', json({ name: '1', last_activity: 'now' })],
    [
      "the policy of Jupyter's pages",
      page('404', 404, {
        'Content-Security-Policy':
          "frame-ancestors 'self'; report-uri /user/x/api/security/csp-report"
      })
    ],
    ['a removal', new Response(null, { status: 204 })]
  ])('takes it for Jupyter by %s', async (_, response) => {
    expect((await answerOf(response)).by).toBe('jupyter');
  });

  it.each([
    ['a page of nginx', page('<h1>502 Bad Gateway</h1>', 502)],
    [
      'an API gateway, whose errors have a message too',
      json({ message: 'Forbidden' }, 403)
    ],
    ['a login page that answers 200', page('<title>Sign in</title>', 200)],
    [
      "a page of JupyterHub's, which proves no server",
      page('503', 503, {
        'Content-Security-Policy': 'report-uri /hub/security/csp-report'
      })
    ]
  ])('does not take %s for Jupyter', async (_, response) => {
    expect((await answerOf(response)).by).toBe('front');
  });

  it('says nobody when no answer came, and why', async () => {
    const { answer } = await ask(() =>
      Promise.reject(new TypeError('Failed to fetch'))
    );
    expect(answer).toMatchObject({
      status: null,
      by: 'nobody',
      error: 'Failed to fetch'
    });
  });

  it('gives up after its deadline, and tells the request so', async () => {
    let signal: AbortSignal | null | undefined;
    const { answer } = await ask(
      init => {
        signal = init.signal;
        return never();
      },
      { deadlineMs: 20 }
    );
    expect(answer).toMatchObject({
      by: 'nobody',
      error: 'timed out after 0.02 s'
    });
    expect(signal?.aborted).toBe(true);
  });

  it('says where a redirect leads, which no answer of Jupyter is', async () => {
    const { answer } = await ask(async ({ redirect }) =>
      sent(
        redirect === 'manual'
          ? opaqueRedirect()
          : page(
              '<html><head><title>Sign in</title></head><p>to ACME</p></html>',
              200
            )
      )
    );
    expect(answer).toMatchObject({
      by: 'front',
      redirected: true,
      status: 200,
      text: 'Sign in to ACME'
    });
  });

  it('knows a redirect to another site, of which the browser shows nothing', async () => {
    const { answer } = await ask(({ redirect }) =>
      redirect === 'manual'
        ? Promise.resolve(sent(opaqueRedirect()))
        : Promise.reject(new TypeError('Failed to fetch'))
    );
    expect(answer).toMatchObject({
      by: 'front',
      redirected: true,
      status: null
    });
  });

  it('keeps the words of an error, without markup and not many of them', () => {
    const body = `<html><head><style>p{}</style><title>Oops</title></head>
      <script>var token = 1;</script><!-- no --><p>${'word '.repeat(100)}</p>`;
    const text = textOf(body, null);
    expect(text).toMatch(/^Oops word word/);
    expect(text.length).toBeLessThanOrEqual(200);
    expect(textOf('', { message: 'Not\n here' })).toBe('Not here');
  });

  it('tells the title of a page, the process that answered and how much came', async () => {
    expect(
      await answerOf(page('<title>\n Sign in </title>é', 200))
    ).toMatchObject({ title: 'Sign in', bytes: 27 });
    const own = await answerOf(
      json({ nonce: 'a' }, 200, { 'X-Environment-Health': 'an-instance' })
    );
    expect(own).toMatchObject({ instance: 'an-instance', bytes: 13 });
    expect(own).not.toHaveProperty('title');
    expect(own).not.toHaveProperty('marks');
  });

  it('says where a redirect led, without what may be secret', async () => {
    const { answer } = await ask(async ({ redirect }) => {
      const response = redirect === 'manual' ? opaqueRedirect() : page('', 200);
      if (redirect === 'follow') {
        const url = 'https://a:b@sso.test/login?state=secret#x';
        Object.defineProperty(response, 'url', { value: url });
      }
      return sent(response);
    });
    expect(answer.url).toBe('https://sso.test/login');
  });

  it('keeps what shows that an answer broke off', async () => {
    let pulls = 0;
    const cut = new ReadableStream<Uint8Array>({
      pull: controller =>
        pulls++
          ? controller.error(new TypeError('network error'))
          : controller.enqueue(new Uint8Array(1000))
    });
    const response = new Response(cut, {
      headers: { 'X-Environment-Health': 'a' }
    });
    expect(await answerOf(response)).toMatchObject({
      status: 200,
      by: 'jupyter',
      bytes: 1000,
      error: 'network error'
    });
  });

  it('does not read for ever', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: controller => controller.enqueue(new Uint8Array(64 * 1024))
    });
    const { body } = await ask(async () => sent(new Response(endless)));
    expect(body.length).toBeLessThan(1024 * 1024);
  });

  it('reads to the end where every byte is wanted', async () => {
    let left = 20;
    const long = new ReadableStream<Uint8Array>({
      pull: controller =>
        left--
          ? controller.enqueue(new Uint8Array(64 * 1024))
          : controller.close()
    });
    let bytes = 0;
    const { answer, body } = await ask(async () => sent(new Response(long)), {
      heard: chunk => (bytes += chunk.length)
    });
    expect([answer.bytes, bytes]).toEqual([20 * 65536, 20 * 65536]);
    expect(body.length).toBeLessThan(1024 * 1024);
  });

  it('goes on with what was begun before it begins anything', async () => {
    const order: string[] = [];
    const one = (name: string, follows = false) =>
      ask(
        async () => {
          order.push(name);
          await new Promise(resolve => setTimeout(resolve, 5));
          return sent(refusal(404, 'here'));
        },
        { follows }
      );
    const full = Array.from({ length: 5 }, () => one('first'));
    await Promise.all([...full, one('last'), one('next', true)]);
    expect(order.slice(5)).toEqual(['next', 'last']);
  });

  it('does not take a request for lost that only waits behind others that are', async () => {
    const lost = Array.from({ length: 5 }, () =>
      ask(() => never(), { deadlineMs: 60 })
    );
    const behind = ask(async () => sent(refusal(404, 'here')), {
      deadlineMs: 30
    });
    expect((await behind).answer).toMatchObject({ status: 404 });
    expect((await behind).answer.ms).toBeLessThan(30);
    await Promise.all(lost);
  });
});
