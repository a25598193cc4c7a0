import { shell } from '../../snippets/shell';
import type { ILimits } from '../../wire/evidence';

/** Limit, use and kills of the control group, where the kernel shows them. */
export function memoryByHand({ memory }: ILimits): string[] {
  const group = (memory?.group ?? '/').replace(/\/$/, '');
  const [top, files] =
    memory?.version === 1
      ? [
          '/sys/fs/cgroup/memory',
          [
            'memory.limit_in_bytes',
            'memory.usage_in_bytes',
            'memory.oom_control'
          ]
        ]
      : ['/sys/fs/cgroup', ['memory.max', 'memory.current', 'memory.events']];
  return [
    shell`tail -n +1 ${files.map(file => `${top}${group}/${file}`)}`,
    'grep MemTotal /proc/meminfo'
  ];
}

/** How many processes and threads there are, and may be. */
export function processesByHand(): string[] {
  return [
    'ulimit -u; ps -eLo user= | sort | uniq -c',
    'cat /proc/self/cgroup; find /sys/fs/cgroup -maxdepth 2 -name "pids.*" -exec grep . {} + 2>/dev/null'
  ];
}

/** Who watches files, by process. */
export const WATCHERS =
  'find /proc/[0-9]*/fd -lname anon_inode:inotify 2>/dev/null | cut -d/ -f3 | sort | uniq -c | sort -n | tail';
