import type { IConnection } from '../connection';
import type { IContentsStep } from '../wire/evidence';
import { ask } from './answer';
import { makeNonce } from './nonce';

/** One operation of the file browser. */
export interface IOperation {
  step: IContentsStep['step'];
  method: string;
  /** Path below the server's base URL. */
  path: string;
  query?: string;
  body?: object;
  /** Where it is not enough that Jupyter says yes. */
  proves?: (body: string) => boolean;
}

/** What needs nothing to be there. */
const FIRST: readonly IContentsStep['step'][] = [
  ...(['list', 'create', 'upload', 'make-folder'] as const)
];

/** What became of an operation. */
export interface IDone {
  step: IContentsStep;
  ok: boolean;
  /** No answer came, so it may have been done all the same. */
  unanswered: boolean;
  /** The name the server gave, which for a copy is its own choice. */
  name: string | null;
}

/** Send an operation as JupyterLab sends it, and see whether it was done. */
export async function perform(
  connection: IConnection,
  { step, method, path, query, body, proves }: IOperation,
  signal?: AbortSignal
): Promise<IDone> {
  const nonce = makeNonce();
  const words = `${query ? `${query}&` : ''}environment-health=${nonce}`;
  const asked = await ask(
    init =>
      connection.send('lab', `${path}?${words}`, {
        ...init,
        method,
        ...(body && { body: JSON.stringify(body) })
      }),
    { follows: !FIRST.includes(step), ...(signal && { signal }) }
  );
  const proved = proves?.(asked.body) ?? false;
  const answer = proved
    ? { ...asked.answer, by: 'jupyter' as const, text: null }
    : asked.answer;
  const { status, by, error } = answer;
  // What is gone need not be removed: it may be unknown whether it was ever made.
  const gone = step === 'delete' && status === 404;
  const ok =
    status !== null &&
    !error &&
    (status < 300 || gone) &&
    (proves ? proved : by === 'jupyter');
  return {
    step: { step, method, nonce, ok, answer },
    ok,
    unanswered: status === null || Boolean(error),
    name: ok ? nameOf(asked.json) : null
  };
}

/** Write to a path, be it new or not. */
export function put(
  step: IContentsStep['step'],
  path: string,
  body: object
): IOperation {
  return { step, method: 'PUT', path, body };
}

/** A text file, as the editor saves it. */
export function textFile(content: string): object {
  return { type: 'file', format: 'text', content };
}

/** A file as the file browser uploads it. */
export function bytesFile(content: string): object {
  return { type: 'file', format: 'base64', content: btoa(content) };
}

/** Where the contents API has something; without a name, the folder itself. */
export function contentsPath(folder: string, name: string): string {
  return `api/contents/${encode(join(folder, name))}`.replace(/\/$/, '');
}

/** Where a file is downloaded from. */
export function filesPath(folder: string, name: string): string {
  return `files/${encode(join(folder, name))}`;
}

/** A path of the contents API. */
export function join(folder: string, name: string): string {
  return [folder, name].filter(part => part !== '').join('/');
}

function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function nameOf(json: unknown): string | null {
  return typeof json === 'object' &&
    json !== null &&
    'name' in json &&
    typeof json.name === 'string'
    ? json.name
    : null;
}
