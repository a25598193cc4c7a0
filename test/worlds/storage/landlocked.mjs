import { landlocked } from '../../lab/landlocked.mjs';
import { defineWorld } from '../world.mjs';

export default defineWorld({
  title:
    'a sandbox lets Jupyter write to its home, and not to the root folder (Landlock, in place of SELinux and AppArmor)',
  cause: 'storage/writable/security-module',
  hop: 'container',
  says: /Permissions are not the problem: owner and mode let you write/,
  needs: ['root'],
  build: async lab => {
    const jupyter = await lab.jupyter({
      under: ({ home, temp }) => landlocked(home, temp, '/dev', '/proc')
    });
    return { url: jupyter.url, jupyter };
  }
});
