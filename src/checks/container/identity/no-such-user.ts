import { defineCause } from '../../../check';
import { startedWith } from '../../storage/started-with';
import { isNameless } from '../users';

/** The number that Jupyter runs as has no name, neither in the password database nor in a variable. */
export const noSuchUser = defineCause({
  id: 'container/identity/no-such-user',
  hop: 'container',
  fixer: 'platform',
  needs: ['identity'],
  recognise: ({ identity }, place) =>
    place === '' && isNameless(identity) ? identity : null,
  verdict: () => 'warn',
  tell: ({ uid }, trans) => ({
    summary: trans.__(
      'Programs that ask for their user’s name fail with “uid not found”: Jupyter runs as uid %1, which has no name here.',
      uid
    ),
    impact: trans.__(
      'Files can be saved and terminals opened. Such programs are MLflow, PyTorch’s compiler and all that call getpass.getuser(); two variables give them a name, and no other user has to be made.'
    )
  }),
  fixes: (_, session, trans) =>
    startedWith(
      { USER: 'jovyan', LOGNAME: 'jovyan' },
      trans.__('Give this user a name'),
      session,
      trans
    ),
  byHand: ({ uid }) => [
    'id',
    `getent passwd ${uid}; echo $?`,
    `python3 -c 'import getpass; print(getpass.getuser())'`
  ]
});
