import type { IStep } from '../../wire/evidence';

/** What the C library says to an error; it is what people read in logs, so it is not translated. */
const ERRORS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EAGAIN: 'resource temporarily unavailable',
  EBUSY: 'device or resource busy',
  ECONNABORTED: 'software caused connection abort',
  EDQUOT: 'disk quota exceeded',
  EFBIG: 'file too large',
  EINVAL: 'invalid argument',
  EIO: 'input/output error',
  EKEYEXPIRED: 'key has expired',
  EKEYREJECTED: 'key was rejected by service',
  EKEYREVOKED: 'key has been revoked',
  ENAMETOOLONG: 'file name too long',
  ENODEV: 'no such device',
  ENOENT: 'no such file or directory',
  ENOKEY: 'required key not available',
  ENOLCK: 'no locks available',
  ENOSPC: 'no space left on device',
  ENOSYS: 'function not implemented',
  ENOTCONN: 'transport endpoint is not connected',
  ENOTDIR: 'not a directory',
  ENOTSUP: 'operation not supported',
  ENXIO: 'no such device or address',
  EOPNOTSUPP: 'operation not supported',
  EPERM: 'operation not permitted',
  EREMOTEIO: 'remote I/O error',
  EROFS: 'read-only file system',
  ESHUTDOWN: 'cannot send after transport endpoint shutdown',
  ESTALE: 'stale file handle',
  ETIMEDOUT: 'no answer in time',
  EUCLEAN: 'structure needs cleaning',
  EXDEV: 'invalid cross-device link'
};

/** How an operation ended, as people find it in logs. */
export function errorText({ errno }: Pick<IStep, 'errno'>): string {
  const meaning = errno ? ERRORS[errno] : undefined;
  return meaning ? `${errno} (${meaning})` : (errno ?? '?');
}
