import { makeEnvironments } from '../lab/environments.mjs';
import * as fronts from '../lab/fronts.mjs';
import { startJupyter } from '../lab/jupyter.mjs';
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
  return {
    /** A JupyterLab that other worlds use too, and nobody changes. */
    shared: (options = {}) => {
      const key = JSON.stringify(options);
      if (!bench.servers.has(key)) {
        bench.servers.set(key, start(bench.keeper, options));
      }
      return bench.servers.get(key);
    },
    /** A JupyterLab of this world's own. */
    jupyter: options => start(keeper, options),
    /** An environment with JupyterLab, and another one that only has the extension. */
    environments: () => makeEnvironments(keeper, bench.settings),
    nginx: (server, options) => fronts.startNginx(keeper, server, options),
    apache: (lines, options) => fronts.startApache(keeper, lines, options),
    haproxy: (backend, lines, options) =>
      fronts.startHaproxy(keeper, backend, lines, options),
    caddy: (backend, lines, options) =>
      fronts.startCaddy(keeper, backend, lines, options),
    chp: (backend, flags) => fronts.startChp(keeper, backend, flags),
    fault: (backend, ...faults) => fronts.startFault(keeper, backend, faults),
    relay: port => startRelay(keeper, port)
  };
}

/** Where worlds are built one after the other, with these settings of the extension. */
export function makeBench(keeper, settings = {}) {
  return { keeper, settings, servers: new Map() };
}
