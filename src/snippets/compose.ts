import type { IMounted } from './docker';
import { quoteYaml } from './yaml';

/** What is added to a service of a compose file. */
export interface IService {
  user?: string;
  mounts?: readonly IMounted[];
  tmpfs?: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** The label by which containers share what is bound. */
  selinux?: 'z';
  userNamespace?: string;
}

/** A compose file that can stand beside the user's own as an override, if its service is called `jupyter`. */
export function compose(service: IService): string {
  const { user, mounts = [], tmpfs = [], environment = {} } = service;
  const { selinux, userNamespace } = service;
  const variables = Object.entries(environment);
  const named = mounts.filter(({ type }) => type === 'volume');
  return [
    'services:',
    '  jupyter:',
    ...(user ? [`    user: ${text(user)}`] : []),
    ...(userNamespace ? [`    userns_mode: ${text(userNamespace)}`] : []),
    ...(variables.length > 0 ? ['    environment:'] : []),
    ...variables.map(([name, value]) => `      ${name}: ${text(value)}`),
    ...(mounts.length > 0 ? ['    volumes:'] : []),
    ...mounts.flatMap(({ type, source, target }) => [
      `      - type: ${type}`,
      `        source: ${text(source)}`,
      `        target: ${text(target)}`,
      '        read_only: false',
      ...(selinux ? ['        bind:', `          selinux: ${selinux}`] : [])
    ]),
    ...(tmpfs.length > 0 ? ['    tmpfs:'] : []),
    ...tmpfs.map(entry => `      - ${text(entry)}`),
    ...(named.length > 0 ? ['volumes:'] : []),
    ...named.map(({ source }) => `  ${text(source)}: {}`)
  ].join('\n');
}

/** Compose replaces variables in every value; a dollar that is meant is doubled. */
function text(value: string): string {
  return quoteYaml(value).replace(/\$/g, '$$$$');
}
