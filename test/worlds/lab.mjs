import { makeEnvironments } from '../lab/environments.mjs';
import { startBlackHole } from '../lab/black-hole.mjs';
import { startClosedLoopback } from '../lab/closed-loopback.mjs';
import * as fronts from '../lab/fronts.mjs';
import { startHub } from '../lab/hub.mjs';
import { startJupyter } from '../lab/jupyter.mjs';
import { makePrefix } from '../lab/prefix.mjs';
import { startMemoryGroup } from '../lab/memory-group.mjs';
import { start as startProgram } from '../lab/processes.mjs';
import { startProcessGroup } from '../lab/process-group.mjs';
import { startPortal } from '../lab/portal.mjs';
import { startRelay } from '../lab/relay.mjs';

/**
 * What worlds are built from.
 *
 * #### Notes
 * Starting JupyterLab is what takes long, so worlds that differ only in what stands in front share one. Worlds that
 * use the same bench follow each other, so that each can see what it left behind.
 *
 * @typedef {ReturnType<typeof labOf>} ILab
 */
export function labOf(bench, keeper) {
  const start = (keeper, { settings, ...options } = {}) =>
    startJupyter(keeper, {
      ...options,
      settings: { ...bench.settings, ...settings }
    });
  const startOwnHub = (keeper, { settings, ...options } = {}) =>
    startHub(keeper, {
      ...options,
      settings: { ...bench.settings, ...settings }
    });
  const sharing = (name, start) => options => {
    const key = name + JSON.stringify(options ?? {});
    if (!bench.servers.has(key)) {
      bench.servers.set(key, start(bench.keeper, options));
    }
    return bench.servers.get(key);
  };
  return {
    /** A JupyterLab that other worlds use too, and nobody changes. */
    shared: sharing('jupyter', start),
    /** A JupyterLab of this world's own. */
    jupyter: options => start(keeper, options),
    /** An environment with JupyterLab, and another one that only has the extension. */
    environments: () => makeEnvironments(keeper, bench.settings),
    /** A JupyterHub that other worlds use too; its `path` leads to its user's server, below any front. */
    sharedHub: sharing('hub', startOwnHub),
    /** A JupyterHub of this world's own. */
    hub: options => startOwnHub(keeper, options),
    /** A Python that is no virtual environment, with JupyterLab. */
    prefix: () => makePrefix(keeper),
    nginx: (server, options) => fronts.startNginx(keeper, server, options),
    apache: (lines, options) => fronts.startApache(keeper, lines, options),
    haproxy: (backend, lines, options) =>
      fronts.startHaproxy(keeper, backend, lines, options),
    caddy: (backend, lines, options) =>
      fronts.startCaddy(keeper, backend, lines, options),
    chp: (backend, flags) => fronts.startChp(keeper, backend, flags),
    fault: (backend, ...faults) => fronts.startFault(keeper, backend, faults),
    halfHttp2: backend => fronts.startHalfHttp2(keeper, backend),
    /** A network that loses big packets: what a JupyterLab needs to stand there. */
    blackHole: () => startBlackHole(keeper),
    /** A machine whose firewall closes ports of the loopback: what a JupyterLab needs to stand there. */
    closedLoopback: () => startClosedLoopback(keeper),
    /** A limit of memory: the words that start a program under it. */
    memoryGroup: bytes => startMemoryGroup(keeper, bytes),
    /** A program beside it all, such as one that takes what the others need. */
    program: (words, options) =>
      startProgram(keeper, words[0], words.slice(1), options),
    /** A count of processes: the words that start a program under it, and a way to limit it. */
    processGroup: () => startProcessGroup(keeper),
    portal: options => startPortal(keeper, options),
    relay: (port, options) => startRelay(keeper, port, options)
  };
}

/** Where worlds are built one after the other, with these settings of the extension. */
export function makeBench(keeper, settings = {}) {
  return { keeper, settings, servers: new Map() };
}
