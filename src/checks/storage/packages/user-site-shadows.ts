import { defineCause } from '../../../check';
import { env } from '../../../snippets/dockerfile';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { shadowsOf } from '../installs';
import { inVariables } from '../variables';

/** Older packages in the home folder win over those of the environment. */
export const userSiteShadows = defineCause({
  id: 'storage/packages/user-site-shadows',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['packages'],
  recognise: ({ packages }, place) => {
    const shadows = shadowsOf(packages);
    return shadows.length > 0 && (packages.userSite.path ?? '') === place
      ? { shadows, path: place }
      : null;
  },
  verdict: () => 'warn',
  tell: ({ shadows, path }, trans) => ({
    summary: trans.__(
      'Jupyter runs with older packages than were installed for it: those in %1 win.',
      path
    ),
    impact: trans.__(
      'Instead of what the environment has: %1. They were installed there by pip for an earlier image or Python, and stay when the image is renewed.',
      shadows
        .map(({ name, user, image }) =>
          trans.__('%1 %2 instead of %3', name, user, image)
        )
        .join(', ')
    )
  }),
  fixes: ({ shadows }, session, trans) => {
    const variables = { PYTHONNOUSERSITE: '1' };
    const common = {
      title: trans.__('Let this Jupyter not look there'),
      confirm: trans.__('Run the checks again.')
    };
    return forSession(
      [
        {
          id: 'shell',
          for: trans.__('shell'),
          title: trans.__('Remove the older ones from the home folder'),
          where: trans.__(
            'In a terminal; then start Jupyter again. pip removes what Python finds first, which is the older one, and asks before.'
          ),
          language: 'shell',
          code: shell`${session.executable ?? 'python3'} -m pip uninstall ${shadows.map(({ name }) => name)}`,
          undo: shell`${session.executable ?? 'python3'} -m pip install --user ${shadows.map(({ name, user }) => `${name}==${user}`)}`,
          confirm: trans.__('Run the checks again.')
        },
        ...inVariables(variables, common, trans),
        {
          ...common,
          id: 'dockerfile',
          for: 'Dockerfile',
          where: trans.__(
            'In the Dockerfile of the image; then build it. What users installed for themselves is then not found.'
          ),
          language: 'dockerfile',
          code: env('PYTHONNOUSERSITE', '1'),
          undo: trans.__('Take it out again.')
        }
      ],
      session
    );
  },
  byHand: ({ shadows }, { executable }) => [
    shell`${executable ?? 'python3'} -m pip show ${shadows.map(({ name }) => name)} | grep -E '^(Name|Version|Location)'`
  ],
  root: ({ path }) => path
});
