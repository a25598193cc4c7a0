import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';

import { PROJECT, PYTHON } from '../lab/paths.mjs';

/** A recording without the paths and the random ports of the machine it was made on. */
export function scrub(recording, folders) {
  const names = [
    [folders.base, '/srv'],
    [dirname(dirname(PYTHON)), '/opt/venv'],
    [basePrefix(), '/opt/python'],
    [PROJECT, '/opt/project']
  ];
  let text = JSON.stringify(recording);
  for (const [real, name] of names) {
    text = text.replaceAll(real, name);
  }
  const { page, server, identity } = recording.evidence;
  if (identity?.user && identity.uid !== 0) {
    text = text.replaceAll(`"${identity.user}"`, '"jovyan"');
  }
  const front = /:(\d+)$/.exec(page.host)?.[1];
  // The server's first: where nothing stands in front they are the same.
  for (const [real, name] of [
    [server?.port, 8888],
    [front, 8000]
  ]) {
    if (real) {
      text = text.replaceAll(new RegExp(`\\b${real}\\b`, 'g'), name);
    }
  }
  return JSON.parse(text);
}

function basePrefix() {
  const code = 'import sys; print(sys.base_prefix)';
  return execFileSync(PYTHON, ['-c', code], { encoding: 'utf8' }).trim();
}
