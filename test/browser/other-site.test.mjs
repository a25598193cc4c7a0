// What a page of another site can do with the user's cookies: nothing.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium, openLab } from '../lab/chromium.mjs';
import { startFault } from '../lab/fronts.mjs';
import { startJupyter } from '../lab/jupyter.mjs';
import { Keeper } from '../lab/keeper.mjs';
import { startPortal } from '../lab/portal.mjs';
import { until } from '../lab/until.mjs';

const NONCE = '0123456789abcdef';
const keeper = new Keeper();
let browser;

before(async () => {
  browser = await launchChromium(keeper);
});
after(() => keeper.close());

/** By which name Jupyter is opened; pages of plain http elsewhere than on this computer send no Sec-Fetch headers. */
const NAMES = ['localhost', 'lab.test'];

/** Whose pages: same host and another port, and a sister's name, to which cookies are sent; another site, to which not. */
const SITES = {
  localhost: ['localhost', 'other.test'],
  'lab.test': ['lab.test', 'sister.lab.test', 'other.test']
};

/** Every way in which a page makes its browser send a GET elsewhere; each gives all that the page gets to see of it. */
const WAYS = {
  fetch: async url => {
    const answer = await fetch(url, { credentials: 'include' });
    return answer.text();
  },
  'a fetch with the header of its own pages': async url => {
    const headers = { 'X-Environment-Health': 'run' };
    const answer = await fetch(url, { credentials: 'include', headers });
    return answer.text();
  },
  'fetch without CORS': async url => {
    const init = { credentials: 'include', mode: 'no-cors' };
    const answer = await fetch(url, { ...init, referrerPolicy: 'no-referrer' });
    return answer.text();
  },
  'an image': url =>
    new Promise((resolve, reject) => {
      const image = new Image();
      Object.assign(image, { onload: resolve, onerror: reject, src: url });
    }),
  'a script': url =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      Object.assign(script, { onload: resolve, onerror: reject, src: url });
      document.body.append(script);
    }).then(() => document.title),
  'a frame': url =>
    new Promise(resolve => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { onload: resolve, src: url });
      document.body.append(frame);
    }).then(() => window[window.length - 1].document.body.textContent),
  'a link': url => {
    const link = document.createElement('a');
    Object.assign(link, { href: url, target: '_blank', rel: 'noreferrer' });
    document.body.append(link);
    link.click();
  }
};

for (const name of NAMES) {
  describe(`JupyterLab at ${name}`, () => {
    let jupyter;
    let base;
    let context;
    let own;
    let run;
    const answered = {};

    before(async () => {
      jupyter = await startJupyter(keeper, {
        login: 'password',
        config: { ServerApp: { local_hostnames: ['localhost', 'lab.test'] } }
      });
      const note = ({ status }, { path }) => (answered[path] = status);
      const { port } = await startFault(keeper, jupyter.backend, [
        { response: note }
      ]);
      base = `http://${name}:${port}/`;
      context = await browser.newContext();
      own = await context.newPage();
      await openLab(own, { url: base, jupyter });
      run = await ownRun();
    });
    after(() => context?.close());

    /** As JupyterLab asks. */
    const ask = path =>
      own.evaluate(async path => {
        const { serverSettings } = window.jupyterapp.serviceManager;
        const { fetch, Request, Headers } = serverSettings;
        const xsrf = /_xsrf=([^;]*)/.exec(document.cookie)[1];
        const headers = new Headers({ 'X-XSRFToken': xsrf });
        const answer = await fetch(new Request(path, { headers }));
        return { status: answer.status, content: await answer.json() };
      }, path);
    const ownRun = async () =>
      (await ask('/environment-health/run')).content.run;
    // Where the browser says which site asks, not even a page that knows a run can do anything with it.
    const paths = () => {
      const known = name === 'localhost' ? run : '0'.repeat(32);
      return {
        'a run': '/environment-health/run',
        'what arrived': `/environment-health/arrivals?run=${known}`,
        'a probe': `/environment-health/probe/server?run=${known}`,
        'several probes': `/environment-health/probes?names=server&run=${known}`,
        'the end of a run': `/environment-health/close?run=${known}`
      };
    };

    it('answers its own page', async () => {
      assert.match(run, /^[0-9a-f]{32}$/);
      const { status } = await ask(`/environment-health/arrivals?run=${run}`);
      assert.equal(status, 200);
    });

    for (const site of SITES[name]) {
      describe(`for a page of ${site}`, () => {
        let page;

        before(async () => {
          const portal = await startPortal(keeper, { host: site });
          page = await context.newPage();
          await page.goto(portal);
        });

        for (const [how, way] of Object.entries(WAYS)) {
          it(`does nothing that is asked for by ${how}`, async () => {
            for (const [what, path] of Object.entries(paths())) {
              delete answered[path];
              const url = JSON.stringify(new URL(path, base).href);
              const seen = await page
                .evaluate(`(${way})(${url})`)
                .catch(() => '');
              const status = await until('an answer', () => answered[path]);
              assert.ok(status >= 400, `${what}: ${status}`);
              assert.doesNotMatch(JSON.stringify(seen ?? ''), /[0-9a-f]{16}/);
            }
          });
        }

        it('lets an echo be sent, and not be read', async () => {
          const url = `${base}environment-health/echo/${run}/${NONCE}?nonce=${NONCE}`;
          const seen = await page.evaluate(
            url =>
              fetch(url, { method: 'POST', credentials: 'include', body: 'x' })
                .then(answer => answer.text())
                .catch(() => ''),
            url
          );
          assert.equal(seen, '');
        });

        it('says nothing on a websocket', async () => {
          const ws = base.replace('http', 'ws');
          const id = `e17a1de5-${NONCE.slice(0, 4)}-4000-8000-${NONCE.slice(4)}`;
          for (const url of [
            `${ws}environment-health/echo/websocket/${run}/${NONCE}?nonce=${NONCE}`,
            `${ws}api/kernels/${id}/channels?session_id=${run}`,
            `${ws}terminals/websocket/environmenthealth_${NONCE}_${run}`
          ]) {
            const { heard, code } = await page.evaluate(converse, url);
            assert.deepEqual(heard, [], url);
            // Without a cookie it is refused; with one it is sent away, by a code that says why.
            assert.equal(code, site === 'other.test' ? 1006 : 4403, url);
            assert.deepEqual(
              (await own.evaluate(converse, url)).heard,
              ['hello'],
              url
            );
          }
        });

        it('has left the run as it was', async () => {
          const { status } = await ask(
            `/environment-health/arrivals?run=${run}`
          );
          assert.equal(status, 200);
        });
      });
    }
  });
}

/** Say hello as soon as it is open, and tell what is heard until it ends or says it back. */
function converse(url) {
  return new Promise(resolve => {
    const heard = [];
    const socket = new WebSocket(url);
    socket.onopen = () => socket.send('hello');
    socket.onmessage = ({ data }) => {
      heard.push(data);
      socket.close();
    };
    socket.onclose = ({ code }) => resolve({ heard, code });
  });
}
