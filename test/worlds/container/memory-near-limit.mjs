import { until } from '../../lab/until.mjs';
import { defineWorld } from '../world.mjs';

const MIB = 2 ** 20;

/** Takes memory until little is left of its group, and keeps it. */
const GREEDY = `
import os, re, signal
group = '/sys/fs/cgroup/memory' + re.search(r':memory:(.*)', open('/proc/self/cgroup').read())[1]
read = lambda name: int(open(f'{group}/memory.{name}_in_bytes').read())
cached = lambda: sum(int(n) for n in re.findall(r'total_(?:in)?active_file (\\d+)', open(f'{group}/memory.stat').read()))
held = []
while read('limit') - read('usage') + cached() > 110 * 2**20:
    held.append(bytearray(4 * 2**20))
print('full', flush=True)
signal.pause()
`;

export default defineWorld({
  title: 'a kernel holds nearly all the memory that all may have together',
  cause: 'container/memory/near-limit',
  verdict: 'warn',
  hop: 'container',
  says: /left of the 2 GiB/,
  needs: ['root', '/sys/fs/cgroup/memory', 'python3'],
  build: async lab => {
    const under = await lab.memoryGroup(2048 * MIB);
    const jupyter = await lab.jupyter({ under });
    const fill = () => lab.program([...under, 'python3', '-c', GREEDY]);
    return { url: jupyter.url, jupyter, fill };
  },
  arrive: async (page, { fill }) => {
    const greedy = await fill();
    await until('memory to be used', () => greedy.output.includes('full'));
  }
});
