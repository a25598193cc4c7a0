import { defineCheck } from '../../../check';
import { proxiedLoopback } from '../proxies';
import { proxyForLoopback } from './proxy-for-loopback';

/** Whether the variables Jupyter was started with let programs reach what runs beside them. */
export const environment = defineCheck({
  id: 'container/environment',
  title: trans => trans.__('Programs reach what runs beside them'),
  needs: ['limits'],
  judge: ({ limits }, _, trans) => {
    const names = proxiedLoopback(limits);
    return names.length > 0
      ? {
          verdict: 'warn',
          summary: trans.__('Programs ask a proxy for this machine itself.'),
          facts: [
            {
              label: trans.__('Asked for this machine itself'),
              observed: names.join(', '),
              vantage: 'system',
              differs: true
            }
          ]
        }
      : {
          verdict: 'pass',
          summary: trans.__('No proxy is asked for this machine itself.'),
          facts: []
        };
  },
  byHand: () => ['env | cut -d= -f1 | grep -i proxy'],
  causes: [proxyForLoopback]
});
