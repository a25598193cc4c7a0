import { execute } from '../../lab/chromium.mjs';
import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

const credentials = { username: 'ada', password: 'lovelace' };
const USERS = `ada:{PLAIN}${credentials.password}\n`;

export default defineWorld({
  title:
    'nginx that begins to ask for a password, in the header in which JupyterLab sends its token',
  cause: 'connection/login/authorization-overwritten',
  hop: 'proxy',
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared();
    const nginx = await lab.nginx(location(jupyter.backend), {
      files: { users: USERS }
    });
    return { url: nginx.url, nginx, jupyter, credentials };
  },
  // A JupyterLab that is loaded after that gets no answer to anything, and never stands.
  arrive: async (page, { nginx, jupyter }) => {
    await execute(page, 'environment-health:run');
    await nginx.replace(
      location(jupyter.backend, {
        more: 'auth_basic lab; auth_basic_user_file users;'
      })
    );
  }
});
