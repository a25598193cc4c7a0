import type { ISessions } from '../wire/evidence';

/** A kernel as a tab sees it. */
interface IKernel {
  readonly id: string;
  readonly name: string;
}

/** What a notebook or console shows of its kernel; that of JupyterLab is one. */
export interface ISessionContext {
  readonly path: string;
  readonly session: { readonly kernel: IKernel | null } | null;
  readonly prevKernelName: string;
  readonly kernelPreference: { readonly name?: string };
  readonly kernelDisplayStatus: string;
}

/** Where the page keeps what it knows of kernels. */
export interface IOpened {
  /** What is open, of which some have a kernel. */
  widgets: () => Iterable<object>;
  /** What the server last said it has. */
  running: () => Iterable<{
    readonly path: string;
    readonly kernel: IKernel | null;
  }>;
  givenUp: () => ISessions['givenUp'];
}

/** More open tabs than this are not told of. */
const MOST = 64;

/** JupyterLab names a session by a UUID until its kernel has started. */
const MADE_UP = /(^|\/)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What this page takes to be running; nobody is asked. */
export function lookAtSessions(opened: IOpened): ISessions {
  const tabs = [...opened.widgets()].flatMap(widget => {
    const context = contextOf(widget);
    return context ? [tabOf(context)] : [];
  });
  return {
    tabs: tabs.slice(0, MOST),
    orphans: [...opened.running()].flatMap(({ path, kernel }) =>
      kernel && MADE_UP.test(path) ? [kernel.id] : []
    ),
    givenUp: opened.givenUp()
  };
}

function tabOf(context: ISessionContext): ISessions['tabs'][number] {
  const kernel = context.session?.kernel ?? null;
  return {
    path: context.path,
    kernel: kernel?.id ?? null,
    wanted:
      kernel?.name ||
      context.prevKernelName ||
      context.kernelPreference.name ||
      null,
    status: context.kernelDisplayStatus
  };
}

/** Notebooks and consoles have one by this name, and no class in common. */
function contextOf(widget: object): ISessionContext | null {
  const { sessionContext } = widget as { sessionContext?: ISessionContext };
  return sessionContext && 'kernelDisplayStatus' in sessionContext
    ? sessionContext
    : null;
}
