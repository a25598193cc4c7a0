import { until } from '../../lab/until.mjs';
import { defineWorld } from '../world.mjs';

const MIB = 2 ** 20;

export default defineWorld({
  title:
    'a program in a terminal asked for more memory than all may have together',
  cause: 'container/memory/killed',
  verdict: 'warn',
  hop: 'container',
  needs: ['root', '/sys/fs/cgroup/memory', 'python3'],
  build: async lab => {
    const under = await lab.memoryGroup(768 * MIB);
    const jupyter = await lab.jupyter({ under });
    const fill = () =>
      lab.program([
        ...under,
        ...['python3', '-c', `b = bytearray(${1536 * MIB})`]
      ]);
    return { url: jupyter.url, jupyter, fill };
  },
  arrive: async (page, { fill }) => {
    const greedy = await fill();
    await until('the limit to kill it', () => greedy.ended);
  }
});
