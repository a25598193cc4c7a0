import { location } from '../../lab/fronts.mjs';
import { defineWorld } from '../world.mjs';

const HEADERS = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Frame-Options': 'SAMEORIGIN',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'geolocation=()',
  'Content-Security-Policy': "object-src 'none'; base-uri 'self'"
};

export default defineWorld({
  title: 'nginx adds the security headers which guides recommend',
  cause: null,
  needs: ['nginx', 'openssl'],
  build: async lab => {
    const jupyter = await lab.shared();
    const more = Object.entries(HEADERS)
      .map(([name, value]) => `add_header ${name} "${value}" always;`)
      .join('\n    ');
    const { url } = await lab.nginx(location(jupyter.backend, { more }), {
      tls: true
    });
    return { url, jupyter };
  }
});
