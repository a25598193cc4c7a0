import type { ICheck } from '../check';
import { address } from './connection/address';
import { clock } from './connection/clock';
import { login } from './connection/login';
import { origin } from './connection/origin';
import { websocket } from './connection/websocket';
import { xsrf } from './connection/xsrf';
import { extension } from './server/extension';
import { files } from './server/files';
import { terminals } from './server/terminals';
import { writable } from './storage/writable';

/** All checks, in the order a reader wants them. */
export const checks: readonly ICheck[] = [
  extension,
  login,
  address,
  origin,
  xsrf,
  websocket,
  clock,
  terminals,
  files,
  writable
];
