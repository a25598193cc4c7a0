import type { IMounted } from './docker';
import { quoteYaml } from './yaml';

/** What is added to a service of a compose file. */
export interface IService {
  user?: string;
  mounts?: readonly IMounted[];
  tmpfs?: readonly string[];
}

/** A compose file that can stand beside the user's own as an override, if its service is called `jupyter`. */
export function compose(service: IService): string {
  const { user, mounts = [], tmpfs = [] } = service;
  const named = mounts.filter(({ type }) => type === 'volume');
  return [
    'services:',
    '  jupyter:',
    ...(user ? [`    user: ${text(user)}`] : []),
    ...(mounts.length > 0 ? ['    volumes:'] : []),
    ...mounts.flatMap(({ type, source, target }) => [
      `      - type: ${type}`,
      `        source: ${text(source)}`,
      `        target: ${text(target)}`,
      '        read_only: false'
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
