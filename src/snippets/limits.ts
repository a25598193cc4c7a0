import { jupyter } from './jupyter';
import { yaml } from './yaml';

/** A limit of a service in a compose file that can stand beside the user's own. */
export function composeLimit(
  name: 'mem_limit' | 'pids_limit' | 'shm_size',
  value: string | number
): string {
  return ['services:', '  jupyter:', `    ${name}: ${value}`].join('\n');
}

/** Resource limits of the process a compose file starts. */
export function composeUlimit(name: 'nofile' | 'nproc', value: number): string {
  return [
    'services:',
    '  jupyter:',
    '    ulimits:',
    `      ${name}:`,
    `        soft: ${value}`,
    `        hard: ${value}`
  ].join('\n');
}

/** The limit of a pod's container, which is also what it is promised: else its node may run out before. */
export function podMemory(mebibytes: number): string {
  const amount = `${mebibytes}Mi`;
  return yaml`spec:
  containers:
    - name: jupyter
      resources:
        requests:
          memory: ${amount}
        limits:
          memory: ${amount}`;
}

/** The limit of a user's server of JupyterHub. */
export function spawnerMemory(mebibytes: number): string {
  return [
    '# On Kubernetes in the values of the chart: singleuser.memory.limit',
    jupyter`c.Spawner.mem_limit = ${`${mebibytes}M`}`
  ].join('\n');
}

/** Shared memory of a pod's own size; it counts as memory of the pod. */
export function sharedMemory(gibibytes: number): string {
  return yaml`spec:
  containers:
    - name: jupyter
      volumeMounts:
        - name: shared-memory
          mountPath: /dev/shm
  volumes:
    - name: shared-memory
      emptyDir:
        medium: Memory
        sizeLimit: ${`${gibibytes}Gi`}`;
}

/** Processes that each pod of a node may have, in the configuration of its kubelet. */
export function podPids(limit: number): string {
  return yaml`apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
podPidsLimit: ${limit}`;
}

/** A drop-in that gives a service another limit. */
export function serviceLimit(
  name: 'LimitNOFILE' | 'LimitNPROC' | 'MemoryMax' | 'TasksMax',
  value: string | number
): string {
  return `[Service]\n${name}=${value}`;
}
