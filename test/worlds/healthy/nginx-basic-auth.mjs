import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

const credentials = { username: 'ada', password: 'lovelace' };

export default defineWorld({
  title: "nginx asks for a password of its own, and keeps it from Jupyter's",
  cause: null,
  needs: ['nginx'],
  build: async lab => {
    const jupyter = await lab.shared({ login: 'password' });
    const { url } = await lab.nginx(
      location(jupyter.backend, {
        headers: { Authorization: '""' },
        more: 'auth_basic lab; auth_basic_user_file users;'
      }),
      { files: { users: `ada:{PLAIN}${credentials.password}\n` } }
    );
    return { url, jupyter, credentials };
  }
});
