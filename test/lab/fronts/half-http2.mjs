import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createSecureServer } from 'node:http2';

import { writeCertificate } from '../certificate.mjs';
import { temporaryFolder } from '../paths.mjs';
import { freePort } from '../ports.mjs';

/**
 * A hop that is PLAYED: it ends HTTP/2 and offers websockets over it (RFC 8441), and hands them to an HTTP/1.1 backend as
 * ordinary requests, without the upgrade and the key which HTTP/2 does not have and a translator has to make.
 */
export async function startHalfHttp2(keeper, backend) {
  const folder = await temporaryFolder(keeper);
  const { certificate, key } = await writeCertificate(folder);
  const server = createSecureServer({
    cert: await readFile(certificate),
    key: await readFile(key),
    settings: { enableConnectProtocol: true }
  });
  const sessions = new Set();
  server.on('session', session => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
    session.on('error', () => session.destroy());
  });
  server.on('stream', (stream, headers) => handOn(stream, headers, backend));
  const port = await freePort();
  await new Promise(resolve => server.listen(port, '127.0.0.1', resolve));
  keeper.add(() => {
    sessions.forEach(session => session.destroy());
    return new Promise(resolve => server.close(resolve));
  });
  return {
    port,
    backend: `127.0.0.1:${port}`,
    url: `https://localhost:${port}/`
  };
}

function handOn(stream, headers, backend) {
  const isSocket = headers[':protocol'] === 'websocket';
  const forward = request(`http://${backend}`, {
    method: isSocket ? 'GET' : headers[':method'],
    path: headers[':path'],
    headers: { ...ordinary(headers), host: headers[':authority'] },
    agent: false
  });
  stream.on('error', () => forward.destroy());
  stream.on('close', () => forward.destroy());
  forward.on('error', () => stream.destroy());
  forward.on('response', answer => {
    stream.respond({
      ...ordinary(answer.headers),
      ':status': answer.statusCode
    });
    answer.pipe(stream);
  });
  if (isSocket) {
    forward.end();
  } else {
    stream.pipe(forward);
  }
}

/** Headers but for those which the two protocols do not share. */
function ordinary(headers) {
  const own = /^:|^(connection|keep-alive|transfer-encoding|upgrade)$/;
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !own.test(name))
  );
}
