import { outdated, probeAssets } from '../../src/probes/assets';
import { FakeConnection } from './fake-connection';

const { signal } = new AbortController();
const VERSIONS = { jupyterlab: '4.6.6', notebook: '7.6.5' };

describe('probes/assets', () => {
  it.each([
    ['JupyterLab 4.6.6', null],
    ['JupyterLab 4.5.0', { loaded: '4.5.0', server: '4.6.6', path: 'lab' }],
    [
      'Jupyter Notebook 7.4.0',
      { loaded: '7.4.0', server: '7.6.5', path: 'tree' }
    ],
    ['Something 1.0', null]
  ])('knows whether %s is what the server has', (application, expected) => {
    expect(outdated(application, VERSIONS)).toEqual(expected);
  });

  it('reads of the page only whose version it is', async () => {
    const page = `<title>JupyterLab</title>
      <script id="jupyter-config-data" type="application/json">
        {"appVersion": "4.5.0", "token": "a-secret"}</script>`;
    const connection = new FakeConnection({ answer: () => new Response(page) });
    const asked = { loaded: '4.5.0', server: '4.6.6', path: 'lab' };
    const assets = await probeAssets(connection, asked, signal);
    expect(assets).toMatchObject({
      loaded: '4.5.0',
      server: '4.6.6',
      served: '4.5.0'
    });
    expect(connection.seen[0]).toMatchObject({ path: 'lab', cache: 'default' });
  });

  it('does not take a login page for an application', async () => {
    const connection = new FakeConnection({
      answer: () => new Response('<title>Sign in</title>')
    });
    const asked = { loaded: '4.5.0', server: '4.6.6', path: 'lab' };
    const assets = await probeAssets(connection, asked, signal);
    expect(assets).toMatchObject({ served: null, answer: { by: 'front' } });
  });
});
