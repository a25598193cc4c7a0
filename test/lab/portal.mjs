import { createServer } from 'node:http';

import { freePort } from './ports.mjs';

/** The name of its frame. */
export const FRAME = 'lab';

const SHOW = `if (location.search) {
  frames[0].location = decodeURIComponent(location.search.slice(1));
}`;

/**
 * A page that shows in a frame what its query names, as a course or a platform shows JupyterLab.
 *
 * @param options.host by which it is called: `localhost` is of the same site as a JupyterLab there, `portal.test` is not.
 * @param options.attributes further ones of the frame, such as `sandbox="allow-scripts"`.
 */
export async function startPortal(keeper, options = {}) {
  const { host = 'portal.test', attributes = '' } = options;
  const port = await freePort();
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><title>Portal</title>
      <style>body { margin: 0 } iframe { border: 0; width: 100vw; height: 100vh }</style>
      <iframe name="${FRAME}" ${attributes}></iframe>
      <script>${SHOW}</script>`);
  });
  await new Promise(resolve => server.listen(port, '127.0.0.1', resolve));
  keeper.add(() => {
    server.closeAllConnections();
    return new Promise(resolve => server.close(resolve));
  });
  return `http://${host}:${port}/`;
}
