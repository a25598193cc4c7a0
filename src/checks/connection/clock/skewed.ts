import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import type { IFix } from '../../../wire/report';
import { clocksByHand } from '../by-hand-time';
import { isSkewed, skewOf, skewText } from '../clocks';

/**
 * The clock of the computer Jupyter runs on, or that of the browser's, is wrong by more than logins forgive.
 *
 * #### Notes
 * Two clocks cannot tell which of them is wrong. Where the proxy's differs from Jupyter's and not from the browser's, it
 * is Jupyter's.
 */
export const skewed = defineCause({
  id: 'connection/clock/skewed',
  hop: 'container',
  fixer: 'platform',
  needs: ['clock'],
  recognise: ({ clock }) => {
    const skew = skewOf(clock);
    return isSkewed(skew) ? skew : null;
  },
  // A page that was loaded works on; it is the next login that may be refused.
  verdict: () => 'warn',
  tell: (skew, trans, session) => ({
    summary: trans.__(
      'Logins may be refused, or end too early or too late: Jupyter’s clock is %1.',
      skewText(skew, trans)
    ),
    impact:
      skew.wrong === 'jupyter'
        ? trans.__(
            'The clock of the proxy agrees with this computer’s, so it is Jupyter’s that is wrong.'
          )
        : trans.__(
            'Which of the two is wrong they cannot tell: compare both with a third. What is open works on.'
          ),
    ...(skew.wrong === 'unknown' && {
      fixerIs: session.host
        ? trans.__(
            'whoever owns the computer whose clock is wrong: you, or those who run %1',
            session.host
          )
        : trans.__('whoever owns the computer whose clock is wrong')
    })
  }),
  fixes: (skew, _, trans) => [
    systemFix(trans),
    ...(skew.wrong === 'unknown' ? [ownFix(trans)] : [])
  ],
  byHand: (_, session, trans) => clocksByHand(session, trans)
});

function systemFix(trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('where Jupyter runs'),
    title: trans.__('Let the clock be set by the network'),
    where: trans.__(
      'By an administrator of the computer Jupyter runs on; a container has the clock of its host, a virtual machine its own.'
    ),
    language: 'shell',
    code: 'timedatectl\nsudo timedatectl set-ntp true',
    confirm: trans.__('Run the checks again.')
  };
}

function ownFix(trans: ITranslation): IFix {
  return {
    id: 'browser',
    for: trans.__('this computer'),
    title: trans.__('Let the clock be set by the network'),
    where: trans.__('If it is this computer’s clock that is wrong.'),
    language: 'text',
    code: trans.__(
      'In the settings of this computer, under date and time: set the time automatically.'
    ),
    confirm: trans.__('Run the checks again.')
  };
}
