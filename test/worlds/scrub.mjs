import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';

import { PROJECT, PYTHON } from '../lab/paths.mjs';

/** When everything was recorded. */
const THEN = '2026-01-01T00:00:00Z';

const CODE = 'import sys; print(sys.prefix, sys.base_prefix, sep="\\n")';

/** A recording without the time, the paths, the user and the random ports of the machine it was made on. */
export function scrub(recording, folders) {
  const { page, server, identity, limits } = recording.evidence;
  const [prefix, base] = execFileSync(PYTHON, ['-c', CODE], {
    encoding: 'utf8'
  }).split('\n');
  const names = [
    [folders.base, '/srv'],
    // Others that a world makes beside those of its server, such as a Python of its own.
    [new RegExp(`${tmpdir()}/world-\\w+`, 'g'), '/opt/beside'],
    [prefix, '/opt/venv'],
    [base, '/opt/python'],
    [PROJECT, '/opt/project'],
    [recording.evidence.taken, THEN]
  ];
  for (const user of [identity?.uid && identity.user, userOf(1000)]) {
    if (user) {
      names.push(
        [`"${user}"`, '"jovyan"'],
        [`"/home/${user}"`, '"/home/jovyan"']
      );
    }
  }
  const group = limits?.memory?.group ?? '/';
  if (group !== '/') {
    names.push([`"${group}"`, '"/jupyter"']);
  }
  // The server's first: where nothing stands in front they are the same.
  for (const [port, name] of [
    [server?.port, '8888'],
    [/:(\d+)$/.exec(page.host)?.[1], '8000']
  ]) {
    if (port) {
      names.push([new RegExp(`\\b${port}\\b`, 'g'), name]);
    }
  }
  const text = names.reduce(
    (text, [real, name]) => text.replaceAll(real, name),
    JSON.stringify(inOtherTime(recording))
  );
  return JSON.parse(text);
}

/** What this machine calls a user, if it knows one of that number: folders of worlds belong to some. */
function userOf(uid) {
  try {
    return execFileSync('id', ['--name', '--user', String(uid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    }).trim();
  } catch {
    return null;
  }
}

/** All clocks are put back alike, so that they differ as they did. */
function inOtherTime(recording) {
  const { clock } = recording.evidence;
  if (!clock || clock.unavailable) {
    return recording;
  }
  const back = clock.sent - Date.parse(THEN);
  const put = Object.entries(clock).map(([name, time]) => [
    name,
    time === null ? null : time - back
  ]);
  const evidence = { ...recording.evidence, clock: Object.fromEntries(put) };
  return { ...recording, evidence };
}
