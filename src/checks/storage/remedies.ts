import type { ITranslation } from '../../check';
import type { IMounted } from '../../snippets/docker';
import { consoleText } from '../../snippets/platform';
import type { Wish } from '../../snippets/platform';
import { shell } from '../../snippets/shell';
import type { IMount } from '../../wire/evidence';
import type { IFix, ISession } from '../../wire/report';
import type { IFolder, ITrouble, Role } from './folder';
import { folderFor, isFine } from './folder';
import { isWithin } from './paths';

/** The variable by which Jupyter, and what it starts, is told to keep something elsewhere. */
const VARIABLES: Partial<Record<Role, { name: string; folder: string }>> = {
  data: { name: 'JUPYTER_DATA_DIR', folder: '.jupyter-data' },
  runtime: { name: 'JUPYTER_RUNTIME_DIR', folder: '.jupyter-runtime' },
  config: { name: 'JUPYTER_CONFIG_DIR', folder: '.jupyter-config' },
  settings: { name: 'JUPYTERLAB_SETTINGS_DIR', folder: '.jupyterlab-settings' },
  workspaces: {
    name: 'JUPYTERLAB_WORKSPACES_DIR',
    folder: '.jupyterlab-workspaces'
  },
  temp: { name: 'TMPDIR', folder: '.tmp' }
};

/** Which folder lies below which unless a variable says otherwise. */
const DEFAULTS: Partial<Record<Role, Role>> = {
  runtime: 'data',
  settings: 'config',
  workspaces: 'config'
};

/** How to see that a fix of storage worked. */
export function writeTurnsGreen(trans: ITranslation): string {
  return trans.__('Run the checks again: the Write test passes.');
}

/** Keep what cannot be written here in a folder that can; null when no such folder was seen. */
export function keepElsewhere(
  { folders }: ITrouble,
  trans: ITranslation
): IFix | null {
  const base = writableBase(folders);
  const lines = base === null ? [] : exportsTo(base, folders);
  return lines.length === 0
    ? null
    : {
        id: 'environment',
        for: trans.__('environment'),
        title: trans.__('Keep it in a folder that can be written to'),
        where: trans.__(
          'In the script that starts Jupyter, or as variables of its container; then start Jupyter again. What was kept in the old folder is not moved.'
        ),
        language: 'shell',
        code: lines.join('\n'),
        undo: trans.__('Take the lines out again.'),
        confirm: writeTurnsGreen(trans)
      };
}

/** What to set in the platform's own console; null where we know none. */
export function inConsole(
  wish: Exclude<Wish, 'variable'>,
  path: string,
  session: ISession,
  trans: ITranslation
): IFix | null {
  const { platform } = session;
  const code = platform && consoleText(platform, wish, path);
  return platform && code
    ? {
        id: 'platform',
        for: platform,
        title:
          wish === 'writable'
            ? trans.__('Attach the volume for reading and writing')
            : trans.__('Give the volume more room'),
        where: trans.__(
          'In the console of %1; it is started again then.',
          platform
        ),
        language: 'text',
        code,
        ...(wish === 'writable' && {
          opens: trans.__('Writing to this volume.')
        }),
        confirm: writeTurnsGreen(trans)
      }
    : null;
}

/**
 * What a container has mounted, as `docker run` names it; null when the kernel does not give it away.
 *
 * #### Notes
 * The kernel tells the folder within its file system, which is the host's path where that file system is the host's root.
 */
export function mountedAt({ root, mountPoint }: IMount): IMounted | null {
  const volume = new RegExp(/\/volumes\/([^/]+)\/_data$/).exec(root ?? '')?.[1];
  if (volume) {
    return { type: 'volume', source: volume, target: mountPoint };
  }
  return root && root !== '/' && root.startsWith('/')
    ? { type: 'bind', source: root, target: mountPoint }
    : null;
}

/** A finding's verdict, where a cause was proved. */
export function gravity({ folder }: ITrouble): 'warn' | 'fail' {
  return folder.verdict === 'warn' ? 'warn' : 'fail';
}

function writableBase(folders: readonly IFolder[]): string | null {
  const base = (['home', 'root', 'temp'] as const)
    .map(role => folderFor(role, folders))
    .find(folder => folder && isFine(folder) && !folder.failed);
  return base?.path ?? null;
}

function exportsTo(base: string, folders: readonly IFolder[]): string[] {
  const lost = (role: Role): IFolder | undefined => {
    const folder = folderFor(role, folders);
    return folder && !isFine(folder) ? folder : undefined;
  };
  const home = lost('home');
  const follows = (role: Role, { path }: IFolder): boolean =>
    [home, DEFAULTS[role] && lost(DEFAULTS[role])].some(
      above => above && isWithin(path, above.path)
    );
  return [
    ...(home ? [shell`export HOME=${base}`] : []),
    ...(Object.keys(VARIABLES) as Role[]).flatMap(role => {
      const folder = lost(role);
      const variable = VARIABLES[role];
      return folder && variable && !follows(role, folder)
        ? setting(
            variable.name,
            `${base.replace(/\/$/, '')}/${variable.folder}`
          )
        : [];
    })
  ];
}

function setting(name: string, path: string): string[] {
  const line = `export ${name}=${shell`${path}`}`;
  // Jupyter makes its own folders; programs that are given TMPDIR do not.
  return name === 'TMPDIR' ? [shell`mkdir -p -m 0700 ${path}`, line] : [line];
}
