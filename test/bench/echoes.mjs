// What kernels feel of somebody who asks the echo as often as he can.
import { openLab } from '../lab/chromium.mjs';

/** Milliseconds that messages of a kernel take for another tab: by themselves, and beside many echoes. */
export async function kernelMessages(browser, jupyter) {
  const [kernel, echoes] = await Promise.all([
    visit(browser, jupyter),
    visit(browser, jupyter)
  ]);
  await kernel.page.evaluate(startKernel);
  const alone = await kernel.page.evaluate(talk, 300);
  const [beside] = await Promise.all([
    kernel.page.evaluate(talk, 300),
    echoes.page.evaluate(ask, { requests: 200, sockets: 50 })
  ]);
  await kernel.page.evaluate(() => window.benchKernel.shutdown());
  await Promise.all([kernel.context.close(), echoes.context.close()]);
  return { alone, beside };
}

async function startKernel() {
  const { kernels } = window.jupyterapp.serviceManager;
  window.benchKernel = await kernels.startNew({ name: 'python3' });
  await window.benchKernel.info;
}

async function talk(times) {
  const taken = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await window.benchKernel.requestKernelInfo();
    taken.push(performance.now() - began);
  }
  return taken;
}

/** All at once, as far as the browser lets a page. */
async function ask({ requests, sockets }) {
  const { serverSettings } = window.jupyterapp.serviceManager;
  const { baseUrl, wsUrl, token } = serverSettings;
  const headers = {
    Authorization: `token ${token}`,
    'X-Environment-Health': 'run'
  };
  const get = path =>
    fetch(`${baseUrl}environment-health/${path}`, { headers });
  const { run } = await (await get('run')).json();
  const nonces = Array.from({ length: requests }, (_, i) =>
    i.toString(16).padStart(16, '0')
  );
  const opened = nonces.slice(0, sockets).map(nonce => {
    const path = `environment-health/echo/websocket/${run}/${nonce}`;
    const query = `nonce=${nonce}&token=${token}`;
    return new WebSocket(`${wsUrl}${path}?${query}`);
  });
  await Promise.all(nonces.map(nonce => get(`echo/${run}/${nonce}`)));
  opened.forEach(socket => socket.close());
  await get(`close?run=${run}`);
}

async function visit(browser, jupyter) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await openLab(page, { url: jupyter.url, jupyter });
  return { context, page };
}
