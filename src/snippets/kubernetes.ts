import { quoteYaml, yaml } from './yaml';

/** The volumeMount of a pod, for reading and writing. */
export function volumeMount(path: string): string {
  return yaml`spec:
  containers:
    - name: jupyter
      volumeMounts:
        - name: work
          mountPath: ${path}
          readOnly: false`;
}

/** The security context that gives a volume's group to the pod, without walking through all files at each start. */
export function fsGroup(gid: number): string {
  return yaml`spec:
  securityContext:
    fsGroup: ${gid}
    fsGroupChangePolicy: OnRootMismatch`;
}

/** Empty folders of the pod's own, writable where the image is not. */
export function emptyDirs(
  paths: readonly string[],
  gid: number | null
): string {
  return [
    'spec:',
    ...(gid === null ? [] : ['  securityContext:', `    fsGroup: ${gid}`]),
    '  containers:',
    '    - name: jupyter',
    '      volumeMounts:',
    ...paths.flatMap((path, index) => [
      `        - name: jupyter-${index + 1}`,
      `          mountPath: ${quoteYaml(path)}`
    ]),
    '  volumes:',
    ...paths.flatMap((_, index) => [
      `    - name: jupyter-${index + 1}`,
      '      emptyDir: {}'
    ])
  ].join('\n');
}

/** A claim that asks for more. */
export function claimOf(gibibytes: number): string {
  return yaml`spec:
  resources:
    requests:
      storage: ${`${gibibytes}Gi`}`;
}

/** The volumeMount of a ConfigMap, as a whole or, by its name, of one file of it. */
export function configFile(path: string, file: string | null): string {
  const mount = yaml`spec:
  containers:
    - name: jupyter
      volumeMounts:
        - name: config
          mountPath: ${path}`;
  return file === null
    ? mount
    : [mount, yaml`          subPath: ${file}`].join('\n');
}

/** The user that a pod's containers run as. */
export function runAs(uid: number, gid: number): string {
  return yaml`spec:
  securityContext:
    runAsUser: ${uid}
    runAsGroup: ${gid}`;
}

/** Variables of a pod's container. */
export function envVariables(
  variables: Readonly<Record<string, string>>
): string {
  return [
    'spec:',
    '  containers:',
    '    - name: jupyter',
    '      env:',
    ...Object.entries(variables).flatMap(([name, value]) => [
      `        - name: ${name}`,
      `          value: ${quoteYaml(value)}`
    ])
  ].join('\n');
}

/** A claim that is mounted in a pod's container. */
export function claimedVolume(claim: string, path: string): string {
  return yaml`spec:
  containers:
    - name: jupyter
      volumeMounts:
        - name: work
          mountPath: ${path}
  volumes:
    - name: work
      persistentVolumeClaim:
        claimName: ${claim}`;
}
