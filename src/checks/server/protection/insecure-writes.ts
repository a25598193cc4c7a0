import { defineCause } from '../../../check';
import type { IIdentity, IStorage } from '../../../wire/evidence';
import type { IModesLost } from '../../storage/modes';
import { keepModes } from '../../storage/modes';
import { missedAt, operatedOf } from '../../storage/operated';
import { settingByHand, settingFact } from '../protection-words';

/** Jupyter was told to write its secrets also where others may read them. */
export const insecureWrites = defineCause({
  id: 'server/protection/insecure-writes',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['server'],
  also: ['storage', 'identity'],
  recognise: ({ storage, identity }, setting) =>
    setting === 'JUPYTER_ALLOW_INSECURE_WRITES'
      ? { setting, lost: storage && identity && modesLost(storage, identity) }
      : null,
  verdict: () => 'warn',
  tell: ({ lost }, trans) => ({
    summary: trans.__(
      'Whoever can read the keys of your kernels can run programs as you: JUPYTER_ALLOW_INSECURE_WRITES is on, so Jupyter no longer sees to it that nobody can.'
    ),
    impact: lost
      ? trans.__(
          'Without it kernels would not start as long as %1 does not keep the mode of files.',
          lost.folder.path
        )
      : trans.__(
          'Nothing fails for it, and nobody needs it: the folders of this Jupyter keep the mode of files.'
        )
  }),
  show: ({ setting }, trans) => [
    settingFact(
      setting,
      { expected: trans.__('not set'), observed: '1' },
      trans
    )
  ],
  fixes: ({ setting, lost }, session, trans) => [
    ...(lost ? keepModes(lost, session, trans) : []),
    {
      id: 'unset',
      for: trans.__('environment'),
      title: trans.__('Have Jupyter look after its keys again'),
      where: trans.__(
        'In the script that starts Jupyter, or take the variable out of the image, the Compose file or the pod template that sets it; then start Jupyter again.'
      ),
      language: 'shell',
      code: `unset ${setting}`,
      confirm: trans.__('Run the checks again.')
    }
  ],
  byHand: ({ setting }, session, trans) =>
    settingByHand(setting, session, trans)
});

/** A folder that does not keep the mode of files, though keys lie there. */
function modesLost(storage: IStorage, me: IIdentity): IModesLost | null {
  const lost = operatedOf({ storage }).find(({ missed }) =>
    missed.some(({ step }) => step === 'chmod')
  );
  const found = lost && missedAt({ storage }, lost.folder.path, ['chmod']);
  return found ? { ...found, me } : null;
}
