import { execFile } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { PATH } from './paths.mjs';

const NAMES = 'DNS:localhost,DNS:*.test,IP:127.0.0.1,IP:::1';

const { privateKey, publicKey } = generateKeyPairSync('ec', {
  namedCurve: 'P-256'
});

/** What Chromium is told to trust: certificates of this process's key, and no others. */
export const TRUSTED = createHash('sha256')
  .update(publicKey.export({ type: 'spki', format: 'der' }))
  .digest('base64');

/** Write a certificate that was signed by nobody else; the answer has its path, its key's, and that of both in one file. */
export async function writeCertificate(folder) {
  const [key, certificate, both] = ['key', 'certificate', 'both'].map(name =>
    join(folder, `${name}.pem`)
  );
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  await writeFile(key, pem, { mode: 0o600 });
  const args = ['req', '-x509', '-days', '2', '-subj', '/CN=lab'];
  const names = ['-addext', `subjectAltName=${NAMES}`];
  await promisify(execFile)(
    'openssl',
    [...args, ...names, '-key', key, '-out', certificate],
    { env: { PATH } }
  );
  await writeFile(both, pem + (await readFile(certificate)), { mode: 0o600 });
  return { certificate, key, both };
}
