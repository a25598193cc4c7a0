import { quoteShell } from './shell';

/** What is mounted at a folder of a container, as far as the kernel gives it away. */
export interface IMounted {
  type: 'bind' | 'volume';
  /** The host's folder, or the name of the volume. */
  source: string;
  target: string;
}

/** `--mount` of `docker run` and `podman run`, for reading and writing. */
export function mountOption({ type, source, target }: IMounted): string {
  const fields = [`type=${type}`, `source=${source}`, `target=${target}`];
  return `--mount ${quoteShell(fields.map(csvField).join(','))}`;
}

/** `--volume` of both, which knows what `--mount` does not: the label z, by which containers share a folder. */
export function volumeOption({ source, target }: IMounted, label: 'z'): string {
  return `--volume ${quoteShell(`${source}:${target}:${label}`)}`;
}

/** `--tmpfs` of `docker run`: a folder in memory that is empty at each start. */
export function tmpfsOption(
  target: string,
  options: Readonly<Record<string, string | number>>
): string {
  return `--tmpfs ${quoteShell(tmpfs(target, options))}`;
}

/** The same as compose names it. */
export function tmpfs(
  target: string,
  options: Readonly<Record<string, string | number>>
): string {
  const list = Object.entries(options).map(
    ([name, value]) => `${name}=${value}`
  );
  return list.length > 0 ? `${target}:${list.join(',')}` : target;
}

/** `--user` of `docker run`, numeric, since the name need not exist in the image. */
export function userOption(uid: number, gid: number): string {
  return `--user ${uid}:${gid}`;
}

/** A variable of the container. */
export function envOption(name: string, value: string): string {
  return `--env ${quoteShell(`${name}=${value}`)}`;
}

/** Several options, one a line, as they stand within a longer command. */
export function options(list: readonly string[]): string {
  return list.join(' \\\n');
}

/** The fields of `--mount` are one line of CSV. */
function csvField(field: string): string {
  return /[",\n\r]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
}
