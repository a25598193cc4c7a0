import { platformOf, tunnelOf } from '../../src/platforms';
import { settingsOf } from '../../src/platforms/settings';
import { PLATFORMS, TUNNELS } from '../../src/platforms/signs';
import { seenIn } from '../../src/seen';
import { sessionOf } from '../../src/session';
import type { IEvidence } from '../../src/wire/evidence';
import { whoFixes } from '../../src/words';
import { judged, recorded, roots } from '../checks/recorded';
import { plain } from '../plain-translation';

const nginx = recorded('connection-healthy-nginx');
const local = recorded('connection-healthy-token');

function at(host: string, evidence: IEvidence = nginx): IEvidence {
  const origin = `https://${host}`;
  return { ...evidence, page: { ...evidence.page, host, origin } } as IEvidence;
}

function withSigns(evidence: IEvidence, ...signs: string[]): IEvidence {
  return {
    ...evidence,
    identity: { ...evidence.identity, signs }
  } as IEvidence;
}

function withMark(evidence: IEvidence, name: string): IEvidence {
  const { shim } = evidence;
  const answer = {
    ...(shim as { answer: object }).answer,
    marks: { [name]: '1' }
  };
  return { ...evidence, shim: { ...shim, answer } } as IEvidence;
}

function withHeaders(evidence: IEvidence, ...names: string[]): IEvidence {
  const headers = Object.fromEntries(names.map(name => [name, 1]));
  const { all, log } = evidence.arrivals as { all: object[]; log: object[] };
  const arrivals = { all: all.map(one => ({ ...one, headers })), log };
  return { ...evidence, arrivals } as IEvidence;
}

const platform = (evidence: IEvidence) => platformOf(seenIn(evidence));
const tunnel = (evidence: IEvidence) => tunnelOf(seenIn(evidence));

describe('a platform', () => {
  it.each([
    ['RunPod', 'abc123-8888.proxy.runpod.net'],
    ['OVHcloud', '0000-8001.notebook.gra.ai.cloud.ovh.net'],
    ['SageMaker', 'd-abc.studio.eu-west-1.sagemaker.aws'],
    ['Kaggle', 'kkb-production.jupyter-proxy.kaggle.net'],
    ['Paperspace', 'nabc.clg07azjl.paperspacegradient.com'],
    ['GitHub Codespaces', 'fluffy-space-8888.app.github.dev'],
    ['Binder', 'hub.gke2.mybinder.org']
  ])('%s is known by a host name that is nobody else’s', (name, host) => {
    expect(platform(at(host))).toBe(name);
    expect(platform(at(`${host}:8443`))).toBe(name);
    expect(platform(at(`${host}.evil.example`))).toBeNull();
  });

  it('is known by the page that frames it', () => {
    const framed = (origin: string) =>
      platform({
        ...nginx,
        page: { ...nginx.page, framed: true, ancestors: [origin] }
      } as IEvidence);
    expect(framed('https://colab.research.google.com')).toBe('Colab');
    expect(framed('https://portal.example.org')).toBeNull();
  });

  it('is known by a header that is nobody else’s', () => {
    expect(platform(withMark(nginx, 'x-jupyterhub-version'))).toBe(
      'JupyterHub'
    );
    expect(platform(withMark(nginx, 'x-colab-session'))).toBe('Colab');
  });

  it('is not known by one sign that others may show', () => {
    expect(platform(withSigns(nginx, 'NB_PREFIX'))).toBeNull();
    expect(platform(withSigns(nginx, 'RUNPOD_POD_ID'))).toBeNull();
    expect(platform(withHeaders(nginx, 'kubeflow-userid'))).toBeNull();
  });

  it('is known by two', () => {
    expect(
      platform(withHeaders(withSigns(nginx, 'NB_PREFIX'), 'kubeflow-userid'))
    ).toBe('Kubeflow');
  });

  it('is what the server half recognised, also where nothing else is known of it', () => {
    const named = (name: string) =>
      platform({
        ...nginx,
        identity: { ...nginx.identity, platform: name }
      } as IEvidence);
    expect(named('Vast.ai')).toBe('Vast.ai');
    expect(named('Databricks')).toBe('Databricks');
  });

  it('is none where Jupyter is nobody’s but one’s own', () => {
    expect(platform(nginx)).toBeNull();
    expect(platform(local)).toBeNull();
  });
});

describe('a tunnel', () => {
  it.each([
    ['ngrok', 'abc.ngrok-free.app'],
    ['Cloudflare Tunnel', 'some-words-here.trycloudflare.com'],
    ['localtunnel', 'quiet-cat-12.loca.lt'],
    ['Microsoft dev tunnels', 'abc-8888.euw.devtunnels.ms']
  ])('%s is known by its host name', (name, host) => {
    expect(tunnel(at(host))).toBe(name);
    expect(sessionOf(at(host))).toMatchObject({ tunnel: name, proxy: true });
  });

  it('under a name of one’s own is known by what only it adds', () => {
    expect(tunnel(withHeaders(nginx, 'cf-ray'))).toBeNull();
    expect(tunnel(withHeaders(nginx, 'cf-ray', 'cf-warp-tag-id'))).toBe(
      'Cloudflare Tunnel'
    );
  });

  it('of SSH or VS Code ends on this computer', () => {
    expect(tunnel(withSigns(local, 'SSH_CONNECTION', 'SSH_CLIENT'))).toBe(
      'SSH'
    );
    expect(
      tunnel(withSigns(local, 'VSCODE_IPC_HOOK_CLI', 'SSH_CONNECTION'))
    ).toBe('VS Code');
    expect(tunnel(withSigns(nginx, 'SSH_CONNECTION', 'SSH_CLIENT'))).toBeNull();
    expect(tunnel(local)).toBeNull();
  });
});

describe('where its settings are', () => {
  const asked = [
    ...['JupyterHub', 'Binder', 'Colab', 'VS Code', 'GitHub Codespaces', 'SSH'],
    ...['RunPod', 'Paperspace', 'SageMaker', 'Kaggle', 'OVHcloud', 'Kubeflow'],
    ...['ngrok', 'Cloudflare Tunnel', 'Vast.ai']
  ];

  it.each(asked)('of %s is said', name => {
    const known = [...PLATFORMS, ...TUNNELS].map(signs => signs.name);
    expect(known).toContain(name);
    const settings = settingsOf(name, plain);
    expect(settings?.proxy).not.toBe('');
    expect(settings?.server === null).toBe(
      TUNNELS.some(signs => signs.name === name)
    );
  });

  it('of another is not made up', () => {
    expect(settingsOf('Databricks', plain)).toBeNull();
    expect(settingsOf('toString', plain)).toBeNull();
    expect(settingsOf(null, plain)).toBeNull();
  });
});

describe('a fix on a platform', () => {
  const rewritten = recorded('connection-nginx-host-rewritten');

  it('comes first at Jupyter where there is nothing to set in front', () => {
    const [root] = roots(judged(at('abc-8888.proxy.runpod.net', rewritten)));
    expect(root?.fixes[0]?.id).toBe('jupyter-origin');
    expect(root?.fixes[0]?.where).toMatch(
      /To keep it on RunPod: Pod → Edit Pod/
    );
    expect(root?.fixes.map(({ id }) => id)).toContain('platform');
    expect(root?.fixerIs).toBe(
      'whoever starts Jupyter here, since the proxy is RunPod’s own'
    );
  });

  it('says where a tunnel is set up, and who can', () => {
    const evidence = at('abc.ngrok-free.app', rewritten);
    const [root] = roots(judged(evidence));
    expect(root?.fixes.find(({ id }) => id === 'tunnel')).toMatchObject({
      for: 'ngrok',
      seenHere: true,
      code: expect.stringContaining('ngrok config edit')
    });
    expect(whoFixes('proxy-owner', sessionOf(evidence), plain)).toBe(
      'whoever started the tunnel (ngrok)'
    );
  });
});
