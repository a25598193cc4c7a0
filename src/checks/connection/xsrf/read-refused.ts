import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import type { IAnswer, IContents, IRequests } from '../../../wire/evidence';
import { xsrfByHand } from '../by-hand';
import { answerText } from '../facts';
import { refusedWrite } from '../xsrf-evidence';

/**
 * A read that JupyterLab makes is refused for its XSRF token, while writes pass: a JupyterHub that checks reads too, and a
 * JupyterLab that does not send the token with them.
 *
 * #### Notes
 * That such a Hub refuses a bare read with cookies only is how it is meant, and harms nobody. Images, and files in tabs of
 * their own, are asked for in ways a script cannot try.
 */
export const readRefused = defineCause({
  id: 'connection/xsrf/read-refused',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['page', 'requests', 'arrivals'],
  also: ['contents'],
  recognise: evidence => {
    const answer = refusedRead(evidence);
    return answer && !refusedWrite(evidence) ? { answer } : null;
  },
  tell: (_, trans, { versions }) => ({
    summary: trans.__(
      'Some files, images and previews are refused: this JupyterHub checks reads for their XSRF token too, and JupyterLab %1 does not send it with all.',
      versions['jupyterlab'] ?? ''
    ),
    impact: trans.__(
      'Saving works. Permissions are not the problem; releases of the two that belong together are the solution.'
    )
  }),
  show: ({ answer }, trans) => [
    {
      label: trans.__('Browser → Jupyter'),
      expected: '200',
      observed: answerText(answer, trans),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, { executable }, trans) => [
    {
      id: 'shell',
      for: trans.__('shell'),
      title: trans.__('Bring the two halves of the Hub together'),
      where: trans.__(
        'In the environment, or the image, in which the user’s server runs; the Hub itself should have the same version of jupyterhub. Then stop and start the server from the Hub.'
      ),
      language: 'shell',
      code: shell`${executable ?? 'python3'} -m pip install --upgrade jupyterhub jupyterlab jupyter_server`,
      confirm: trans.__('Run the checks again.')
    }
  ],
  byHand: (_, session, trans) => xsrfByHand(session, trans),
  explains: () => ['server/files!']
});

/** The answer to a read of JupyterLab's own that was refused for its token. */
export function refusedRead({
  requests,
  contents
}: {
  requests: IRequests;
  contents?: IContents;
}): IAnswer | null {
  const reads = [
    ...(contents?.steps ?? []),
    ...requests.all.filter(({ as }) => as === 'lab')
  ].filter(({ method }) => method === 'GET');
  return (
    reads
      .map(({ answer }) => answer)
      .find(
        ({ by, status, text }) =>
          by === 'jupyter' && status === 403 && /xsrf/i.test(text ?? '')
      ) ?? null
  );
}
