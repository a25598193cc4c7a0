import type { ITranslation, IWords } from '../../check';
import type { IFix, ISession } from '../../wire/report';
import { addressOf } from '../by-hand';
import { originByHand } from './by-hand';
import { hostFix, originFix } from './jupyter-fixes';
import type { IRefusedOrigin } from './origins';
import { isFrontClosed } from './platform-fixes';
import { proxyFixes } from './proxy-fixes';

/** What still works, and why: the token of the page decides whether saving is checked at all. */
export function originImpact(
  { savingEscapes, filesWork, losesUpgrade }: IRefusedOrigin,
  trans: ITranslation
): IWords['impact'] {
  if (!savingEscapes) {
    return trans.__(
      'This page has no token, so saving is checked too and answered “404 Not Found”. Files and permissions are not the problem.'
    );
  }
  if (filesWork === false) {
    return trans.__(
      'JupyterLab’s token lets saving skip this check, so files that cannot be saved have another reason.'
    );
  }
  return losesUpgrade
    ? trans.__(
        'Saving works, terminals and kernels do not: JupyterLab’s token lets saving skip the Origin check, and websockets have only a cookie. The same proxy drops the websocket upgrade as well.'
      )
    : trans.__(
        'Saving works, terminals and kernels do not: JupyterLab’s token lets saving skip the Origin check, and websockets have only a cookie. Permissions and the websocket upgrade are not the problem.'
      );
}

/** Keep the Host in the proxy; or, where that cannot be done, tell Jupyter the one origin. */
export function keepHostFixes(
  refused: IRefusedOrigin,
  session: ISession,
  trans: ITranslation
): IFix[] {
  const { origin, asked, askedAccepted, allowed, server } = refused;
  // A Jupyter on loopback answers 403 to a Host it was not told, so keeping Host would only exchange one fault for another.
  const mustBeTold = askedAccepted === false;
  const proxies = proxyFixes(
    session,
    trans,
    refused.losesUpgrade ? ['host', 'upgrade'] : ['host'],
    {
      title: trans.__('Keep the Host that the browser sent'),
      ...(mustBeTold && {
        first: trans.__(
          'First let Jupyter accept the name %1 (jupyter_server_config.py, below).',
          asked
        )
      })
    }
  );
  const atJupyter = originFix(origin, allowed, session, trans);
  const named = mustBeTold ? [hostFix(asked, server, session, trans)] : [];
  if (isFrontClosed(session)) {
    return [{ ...atJupyter, seenHere: true }, ...proxies, ...named];
  }
  return [
    ...proxies,
    ...named,
    {
      ...atJupyter,
      title: trans.__(
        'If the proxy cannot be changed: let Jupyter accept this origin'
      )
    }
  ];
}

/** Show the refusal without a login. */
export function refusalByHand(
  { origin, address }: IRefusedOrigin,
  session: ISession,
  trans: ITranslation
): string[] {
  return originByHand(origin, address ?? addressOf(session), trans);
}
