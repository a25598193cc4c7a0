import { defineCheck } from '../../../check';
import { settingByHand } from '../protection-words';
import { switchedOff } from '../protections';
import { anyHost } from './any-host';
import { anyOrigin } from './any-origin';
import { insecureWrites } from './insecure-writes';
import { noLogin } from './no-login';
import { trustsAnyone } from './trusts-anyone';
import { xsrfOff } from './xsrf-off';

/** Whether a cure is in place that is worse than what it was meant for; its places are the settings. */
export const protection = defineCheck({
  id: 'server/protection',
  title: trans => trans.__('Jupyter lets in nobody but you'),
  needs: ['server', 'page'],
  also: ['arrivals', 'loopback', 'identity'],
  places: seen => {
    const off = switchedOff(seen);
    return off.length > 0 ? off : [''];
  },
  judge: ({ server }, place, trans) =>
    place === ''
      ? {
          verdict: 'pass',
          summary: trans.__(
            'Nothing that protects Jupyter is switched off where somebody needs it.'
          ),
          facts: [
            {
              label: trans.__('Listens on'),
              observed: server.ip || trans.__('every address'),
              vantage: 'system'
            },
            {
              label: trans.__('Other sites whose pages may use it'),
              observed:
                server.allowOrigin || server.allowOriginPat || trans.__('none'),
              vantage: 'system'
            }
          ]
        }
      : {
          verdict: 'warn',
          summary: trans.__('%1 is set so that it protects nobody.', place)
        },
  byHand: (_, place, session, trans) => settingByHand(place, session, trans),
  causes: [noLogin, anyOrigin, xsrfOff, insecureWrites, anyHost, trustsAnyone]
});
