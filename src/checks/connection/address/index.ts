import { defineCheck } from '../../../check';
import { addressOf } from '../../by-hand';
import { judgeHere } from '../address-here';
import { answersByHand, prospectByHand } from '../by-hand';
import { judgeProspect } from '../prospect';
import { boundToLoopback } from './bound-to-loopback';
import { hostRefused } from './host-refused';
import { portDiffers } from './port-differs';
import { prefixMismatch } from './prefix-mismatch';
import { twoListeners } from './two-listeners';
import { wrongServer } from './wrong-server';

/** Whether this Jupyter, and it alone, answers at the address of the page, and would at the one the user means to use. */
export const address = defineCheck({
  id: 'connection/address',
  selfTest: 'host',
  title: trans => trans.__('Jupyter accepts the address it is reached by'),
  needs: ['page', 'shim'],
  also: [
    'requests',
    'arrivals',
    'contents',
    'websocket',
    'loopback',
    'server',
    'identity',
    'prospect'
  ],
  places: ({ prospect }) => (prospect ? ['', prospect.address] : ['']),
  judge: (seen, place, trans) => {
    const { prospect } = seen;
    return prospect && place === prospect.address
      ? judgeProspect({ ...seen, prospect }, trans)
      : judgeHere(seen, trans);
  },
  byHand: ({ prospect }, place, session, trans) =>
    prospect && place === prospect.address
      ? prospectByHand(prospect, session, trans)
      : answersByHand([addressOf(session)], trans),
  causes: [
    boundToLoopback,
    hostRefused,
    prefixMismatch,
    portDiffers,
    twoListeners,
    wrongServer
  ]
});
