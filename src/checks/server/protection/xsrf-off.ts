import { defineCause } from '../../../check';
import { checkXsrf } from '../../../snippets/jupyter-protection';
import { setRight, settingByHand, settingFact } from '../protection-words';

/** Writes are taken without the token that only a page of Jupyter's own can know. */
export const xsrfOff = defineCause({
  id: 'server/protection/xsrf-off',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['server'],
  recognise: (_, setting) =>
    setting === 'disable_check_xsrf' ? { setting } : null,
  verdict: () => 'warn',
  tell: (_, trans) => ({
    summary: trans.__(
      'A form on any web site can write, rename and delete here with your login: disable_check_xsrf is on.'
    ),
    impact: trans.__(
      'Nothing fails for it. It helps no terminal and no kernel: websockets have never needed this token.'
    )
  }),
  show: ({ setting }, trans) => [
    settingFact(setting, { expected: 'False', observed: 'True' }, trans)
  ],
  fixes: ({ setting }, session, trans) => [
    {
      ...setRight(checkXsrf(), setting, session, trans),
      id: 'jupyter-xsrf',
      title: trans.__('Have writes checked again')
    }
  ],
  byHand: ({ setting }, session, trans) =>
    settingByHand(setting, session, trans)
});
