import type { ICheck } from '../check';
import { address } from './connection/address';
import { cache } from './connection/cache';
import { clock } from './connection/clock';
import { download } from './connection/download';
import { headers } from './connection/headers';
import { idle } from './connection/idle';
import { login } from './connection/login';
import { methods } from './connection/methods';
import { origin } from './connection/origin';
import { paths } from './connection/paths';
import { replicas } from './connection/replicas';
import { scheme } from './connection/scheme';
import { stream } from './connection/stream';
import { upload } from './connection/upload';
import { websocket } from './connection/websocket';
import { xsrf } from './connection/xsrf';
import { environment } from './container/environment';
import { identity } from './container/identity';
import { limits } from './container/limits';
import { memory } from './container/memory';
import { sharedMemory } from './container/shared-memory';
import { extension } from './server/extension';
import { files } from './server/files';
import { kernels } from './server/kernels';
import { load } from './server/load';
import { protection } from './server/protection';
import { terminals } from './server/terminals';
import { operations } from './storage/operations';
import { packages } from './storage/packages';
import { persistence } from './storage/persistence';
import { space } from './storage/space';
import { writable } from './storage/writable';

/** All checks, in the order a reader wants them. */
export const checks: readonly ICheck[] = [
  extension,
  login,
  address,
  replicas,
  scheme,
  origin,
  xsrf,
  websocket,
  idle,
  methods,
  upload,
  download,
  paths,
  stream,
  cache,
  headers,
  clock,
  terminals,
  kernels,
  files,
  writable,
  operations,
  space,
  persistence,
  packages,
  identity,
  load,
  limits,
  memory,
  sharedMemory,
  environment,
  protection
];
