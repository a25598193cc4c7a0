import { createServer, request, ServerResponse } from 'node:http';

import { RawHeaders } from '../faults/raw-headers.mjs';
import { freePort } from '../ports.mjs';

/**
 * A hop that is PLAYED: it stands for proxies, gateways and firewalls that are not here, or that no program here can
 * be configured to be. Without faults it hands on every byte, path and header as it came.
 *
 * A fault is an object with some of these; `lab/faults.mjs` has them.
 * - `request(message)` may change `method`, `path` and `headers`, or give an answer `{ status, headers, body }`; it may
 *   take its time, and a promise that never settles swallows the request.
 * - `response(answer, message)` may change `status` and `headers`.
 * - `download(answer, message)`, `up(message)`, `down(message)` give a stream which the bytes of an answer, of a
 *   websocket to the server and of one to the browser pass; nothing leaves them alone.
 */
export async function startFault(keeper, backend, faults) {
  const port = await freePort();
  const open = new Set();
  const server = createServer({ maxHeaderSize: 1 << 18, requestTimeout: 0 });
  const handle = (incoming, reply, client) =>
    answer({ incoming, reply, client, backend, faults }).catch(() =>
      incoming.destroy()
    );
  server.on('connection', socket => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  server.on('request', (incoming, reply) => handle(incoming, reply, null));
  server.on('upgrade', (incoming, client, rest) => {
    client.unshift(rest);
    const reply = new ServerResponse(incoming);
    reply.assignSocket(client);
    reply.shouldKeepAlive = false;
    reply.on('finish', () => client.end());
    return handle(incoming, reply, client);
  });
  await new Promise(resolve => server.listen(port, '127.0.0.1', resolve));
  keeper.add(() => {
    open.forEach(socket => socket.destroy());
    return new Promise(resolve => server.close(resolve));
  });
  return {
    port,
    backend: `127.0.0.1:${port}`,
    url: `http://localhost:${port}/`
  };
}

async function answer({ incoming, reply, client, backend, faults }) {
  const message = {
    method: incoming.method,
    path: incoming.url,
    headers: new RawHeaders(incoming.rawHeaders),
    isHandshake: client !== null
  };
  for (const fault of faults) {
    const own = await fault.request?.(message);
    if (own) {
      incoming.resume();
      send(reply, own);
      return;
    }
  }
  const forward = request(`http://${backend}`, {
    method: message.method,
    path: message.path,
    headers: message.headers.flat(),
    agent: false
  });
  (client ?? reply).on('close', () => forward.destroy());
  forward.on('error', () => refuse(reply));
  forward.on('response', response => {
    const head = headOf(response, message, faults);
    reply.writeHead(head.status, head.headers.flat());
    // Else the browser learns only with the first byte that there is an answer.
    reply.flushHeaders();
    const cut = () => reply.destroy();
    response.on('error', cut);
    through(response, cut, faults, fault =>
      fault.download?.(head, message)
    ).pipe(reply);
  });
  forward.on('upgrade', (response, server, rest) => {
    const head = headOf(response, message, faults);
    reply.detachSocket(client);
    client.write(
      head.headers.toText(`HTTP/1.1 ${head.status} Switching Protocols`)
    );
    server.unshift(rest);
    connect(client, server, message, faults);
  });
  if (client) {
    forward.end();
  } else {
    incoming.pipe(forward);
  }
}

function headOf(response, message, faults) {
  const { statusCode: status, rawHeaders } = response;
  const head = { status, headers: new RawHeaders(rawHeaders) };
  faults.forEach(fault => fault.response?.(head, message));
  return head;
}

function connect(client, server, message, faults) {
  const end = () => {
    client.destroy();
    server.destroy();
  };
  for (const socket of [client, server]) {
    socket.setNoDelay();
    socket.on('error', end);
    socket.on('close', end);
  }
  const up = fault => fault.up?.(message);
  const down = fault => fault.down?.(message);
  through(client, end, faults, up).pipe(server);
  through(server, end, faults, down).pipe(client);
}

/** The stream after all that faults put into it; one that fails cuts everything. */
function through(source, cut, faults, streamOf) {
  return faults
    .map(streamOf)
    .filter(stream => stream)
    .reduce((stream, next) => stream.pipe(next).on('error', cut), source);
}

function send(reply, { status, headers = {}, body = '' }) {
  reply.writeHead(status, {
    'Content-Type': 'text/html',
    'Content-Length': Buffer.byteLength(body),
    ...headers
  });
  reply.end(body);
}

function refuse(reply) {
  if (reply.headersSent) {
    reply.destroy();
  } else {
    send(reply, { status: 502, body: '<h1>Bad Gateway</h1>' });
  }
}
