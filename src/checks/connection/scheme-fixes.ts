import type { ITranslation } from '../../check';
import { trustForwarded } from '../../snippets/jupyter-behind';
import type { IFix, ISession } from '../../wire/report';
import { inConfig } from './jupyter-fixes';

/** Let Jupyter believe the proxy. */
export function trustFix(session: ISession, trans: ITranslation): IFix {
  return {
    ...inConfig(trustForwarded(), session, trans),
    id: 'jupyter-trust',
    title: trans.__('Let Jupyter believe what the proxy says'),
    opens: trans.__(
      'Whoever reaches Jupyter’s port without the proxy can pretend another address and scheme: only where nobody can.'
    )
  };
}
