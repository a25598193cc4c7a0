import { existsSync } from 'node:fs';

import { isRoot } from '../lab/namespace.mjs';
import { which } from '../lab/paths.mjs';

/**
 * A real environment with one thing wrong, or with nothing wrong, and what the report must say of it.
 *
 * @typedef {object} IWorld
 * @property {string} title What it is, in the words of the table.
 * @property {string | null} cause The headline's cause; null: the report finds no trouble at all.
 * @property {'fail' | 'warn' | 'unknown'} [verdict] How bad the headline says it is; `fail`, or `pass` without a cause, unless said otherwise.
 * @property {string[]} [beside] Further causes, which do not follow from that one.
 * @property {string} [hop] Where the headline says the fix belongs.
 * @property {RegExp} [place] The place the headline names.
 * @property {RegExp} [says] What the headline's finding says besides, in its summary or impact.
 * @property {string[]} [needs] Programs, files of the kernel by their paths, or `root`; where one is missing the world is skipped.
 * @property {(lab: import('./lab.mjs').ILab) => Promise<IVisit>} build Builds it.
 * @property {RegExp} [stays] What nobody can remove there, as the residue calls it.
 * @property {object} [run] Arguments of the run, such as `{ thorough: true, seconds: 10 }`.
 * @property {(page, visit: IVisit) => Promise<void>} [arrive] What happens between opening JupyterLab and the run.
 * @property {(session: ISession) => Promise<void>} [prove] What the report's fix is put to, after the verdict.
 *
 * @typedef {object} IVisit
 * @property {string} url Where a person goes.
 * @property {object} jupyter The server behind it.
 * @property {string} [portal] The page that shows it in a frame.
 * @property {string} [proxy] The forward proxy which the browser is set to use.
 * @property {{ username: string, password: string }} [credentials] What is typed when the browser itself asks.
 * @property {object[]} [rules] What an extension of the browser does to requests.
 *
 * @typedef {{ visit: IVisit, report: object, again: () => Promise<object> }} ISession
 */

/** Describe a world; the name is that of its file. */
export function defineWorld(/** @type {IWorld} */ world) {
  return { needs: [], ...world };
}

/** What this machine lacks for a world. */
export function lacking(world) {
  return world.needs.filter(need => {
    if (need === 'root') {
      return !isRoot;
    }
    return need.startsWith('/') ? !existsSync(need) : which(need) === null;
  });
}
