import type { ITranslation } from './check';
import { isClosed } from './platforms/settings';
import type { Fixer, ISession } from './wire/report';

/** Who can apply a fix, in words with the user's own names. */
export function whoFixes(
  fixer: Fixer,
  session: ISession,
  trans: ITranslation
): string {
  switch (fixer) {
    case 'you':
      return trans.__('you, in this browser');
    case 'server-owner':
      return session.user
        ? trans.__('whoever starts Jupyter here (it runs as %1)', session.user)
        : trans.__('whoever starts Jupyter here');
    case 'proxy-owner':
      return proxyOwner(session, trans);
    case 'platform':
      return session.platform
        ? trans.__('whoever starts this container on %1', session.platform)
        : session.container
          ? trans.__('whoever starts this container')
          : trans.__('whoever runs this machine');
  }
}

function proxyOwner(
  { host, platform, tunnel }: ISession,
  trans: ITranslation
): string {
  if (tunnel) {
    return trans.__('whoever started the tunnel (%1)', tunnel);
  }
  if (!host) {
    return trans.__('whoever runs the proxy in front of Jupyter');
  }
  if (isClosed(platform)) {
    return trans.__(
      'whoever starts Jupyter here, since the proxy is %1’s own',
      platform
    );
  }
  return platform
    ? trans.__('whoever runs the proxy at %1 (%2)', host, platform)
    : trans.__('whoever runs the proxy at %1', host);
}
