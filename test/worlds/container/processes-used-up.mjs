import { until } from '../../lab/until.mjs';
import { defineWorld } from '../world.mjs';

const MANY =
  'i=0; while [ $i -lt 150 ]; do sleep 600 & i=$((i+1)); done; echo here; wait';

export default defineWorld({
  title: 'as many processes as the container may have',
  cause: 'container/limits/processes',
  hop: 'container',
  needs: ['root', '/sys/fs/cgroup/pids'],
  build: async lab => {
    const group = await lab.processGroup();
    const jupyter = await lab.jupyter({ under: group.words });
    const crowd = () => lab.program([...group.words, 'sh', '-c', MANY]);
    return { url: jupyter.url, jupyter, group, crowd };
  },
  arrive: async (page, { group, crowd }) => {
    const program = await crowd();
    await until('the crowd', () => program.output.includes('here'));
    await group.leave(4);
  }
});
