import { PageConfig } from '@jupyterlab/coreutils';
import { browserName } from '../../src/probes/browser-name';
import { lookAtPage } from '../../src/probes/page';

const OPTIONS = {
  baseUrl: 'http://localhost/pfx/',
  application: 'JupyterLab 4.6.6',
  folder: ''
};

describe('probes/page', () => {
  beforeAll(() => {
    // jsdom has no such timings.
    performance.getEntriesByType = () => [];
  });

  it('says that there is a token, and never which', async () => {
    PageConfig.setOption('token', 'a-secret');
    const page = await lookAtPage(OPTIONS);
    expect(page).toMatchObject({
      host: 'localhost',
      protocol: 'http',
      baseUrl: '/pfx/',
      hasToken: true
    });
    expect(JSON.stringify(page)).not.toContain('a-secret');
  });

  it('counts cookies by name and tells no value', async () => {
    document.cookie = '_xsrf=a-value';
    document.cookie = 'my_xsrf=another';
    const page = await lookAtPage(OPTIONS);
    expect(page).toMatchObject({
      xsrfCookies: 1,
      cookies: { _xsrf: 1, my_xsrf: 1 }
    });
    expect(JSON.stringify(page)).not.toContain('a-value');
  });

  it('tries a cookie of its own and leaves none', async () => {
    expect(await lookAtPage(OPTIONS)).toMatchObject({ ownCookie: true });
    expect(document.cookie).not.toContain('environment-health');
  });

  it('knows a browser that keeps none', async () => {
    const kept = jest.spyOn(document, 'cookie', 'get').mockReturnValue('');
    expect(await lookAtPage(OPTIONS)).toMatchObject({ ownCookie: false });
    kept.mockRestore();
  });

  it('says what it is not told', async () => {
    expect(await lookAtPage(OPTIONS)).toMatchObject({
      storageAccess: null,
      serviceWorker: false
    });
  });

  it.each([
    ['/opt/conda/share/jupyter/lab/static', '/opt/conda'],
    ['/srv/my-lab/static', null],
    ['', null]
  ])('reads the prefix of the server out of %s', async (staticDir, prefix) => {
    PageConfig.setOption('staticDir', staticDir);
    expect((await lookAtPage(OPTIONS)).serverPrefix).toBe(prefix);
  });
});

describe('probes/browser-name', () => {
  it.each([
    [
      'Chromium 156',
      '',
      [
        { brand: 'Not;A=Brand', version: '99' },
        { brand: 'Chromium', version: '156' }
      ]
    ],
    [
      'Microsoft Edge 140',
      '',
      [
        { brand: 'Chromium', version: '140' },
        { brand: 'Microsoft Edge', version: '140' }
      ]
    ],
    [
      'Firefox 153',
      'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
      undefined
    ],
    [
      'Safari 18',
      'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      undefined
    ],
    [
      'Edge 140',
      'Mozilla/5.0 AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
      undefined
    ],
    ['unknown', 'curl/8', undefined]
  ])('knows %s', (name, userAgent, brands) => {
    expect(
      browserName({ userAgent, ...(brands && { userAgentData: { brands } }) })
    ).toBe(name);
  });
});
