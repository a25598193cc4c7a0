import type { ITranslation } from '../check';

/** Where somebody who uses a platform or a tunnel finds its settings; one sentence each, of what its documentation says. */
export interface ISettings {
  /** Of what stands in front of Jupyter. */
  proxy: string;
  /** Of Jupyter itself; null for a tunnel, which starts no Jupyter. */
  server: string | null;
}

type Told = (trans: ITranslation) => ISettings;

// Names of menus, files and options are the platforms' own, and are not translated.
const SETTINGS: Readonly<Record<string, Told>> = {
  RunPod: trans => ({
    proxy: trans.__(
      'RunPod runs the proxy and only lets you choose its ports: Pod → Edit Pod → Expose HTTP Ports.'
    ),
    server: trans.__(
      'Pod → Edit Pod → Container Start Command, or a file in the image of the template.'
    )
  }),
  'Vast.ai': trans => ({
    proxy: trans.__(
      'Ports are opened with -p in the Docker options of the template; a proxy in between is one of the image.'
    ),
    server: trans.__('The on-start script of the template.')
  }),
  OVHcloud: trans => ({
    proxy: trans.__(
      'OVHcloud runs the proxy, which has no settings; another port of the same notebook is reached by -PORT after its id in the address.'
    ),
    server: trans.__(
      'With an image of your own: the command after -- in ovhai job run or ovhai app run.'
    )
  }),
  SageMaker: trans => ({
    proxy: trans.__('AWS runs the proxy, which has no settings.'),
    server: trans.__(
      'A lifecycle configuration script, attached to the domain, the user profile or the space.'
    )
  }),
  Colab: trans => ({
    proxy: trans.__('Google runs the proxy, which has no settings.'),
    server: trans.__(
      'Only a local runtime has settings: the options of the jupyter command you start it with.'
    )
  }),
  Kaggle: trans => ({
    proxy: trans.__('Kaggle runs the proxy, which has no settings.'),
    server: trans.__('Kaggle starts Jupyter; it has no settings.')
  }),
  Paperspace: trans => ({
    proxy: trans.__('Paperspace runs the proxy, which has no settings.'),
    server: trans.__(
      'The command of the notebook: Create → Advanced options → Container → Command.'
    )
  }),
  'GitHub Codespaces': trans => ({
    proxy: trans.__('The Ports view of the codespace; leave the port private.'),
    server: trans.__('postStartCommand in devcontainer.json.')
  }),
  Binder: trans => ({
    proxy: trans.__('Those who run this BinderHub set it up.'),
    server: trans.__(
      'The repository: its start script, or a file that its postBuild script writes.'
    )
  }),
  Kubeflow: trans => ({
    proxy: trans.__(
      'Istio in the cluster: the VirtualService of this notebook and the AuthorizationPolicies of its namespace.'
    ),
    server: trans.__(
      'The Notebook resource (kubectl edit notebook), or the image it names.'
    )
  }),
  JupyterHub: trans => ({
    proxy: trans.__(
      'Those who run the Hub: the proxy in front of it, in Zero to JupyterHub under ingress.annotations.'
    ),
    server: trans.__(
      'c.Spawner.args in jupyterhub_config.py, in Zero to JupyterHub singleuser.extraFiles, or a file in the image.'
    )
  }),
  ngrok: trans => ({
    proxy: trans.__(
      'The options of the ngrok command, ngrok config edit, or the Traffic Policy of the endpoint.'
    ),
    server: null
  }),
  'Cloudflare Tunnel': trans => ({
    proxy: trans.__(
      'Networking → Tunnels → the tunnel → Routes → Edit route → Additional application settings; or originRequest in the configuration file of cloudflared.'
    ),
    server: null
  }),
  localtunnel: trans => ({
    proxy: trans.__('The options of the lt command.'),
    server: null
  }),
  'Microsoft dev tunnels': trans => ({
    proxy: trans.__(
      'The Ports view of VS Code, or the options of devtunnel; leave the port private.'
    ),
    server: null
  }),
  'VS Code': trans => ({
    proxy: trans.__('The Ports view of VS Code: Change Local Address Port.'),
    server: null
  }),
  SSH: trans => ({
    proxy: trans.__('The -L option of the ssh command.'),
    server: null
  })
};

const KNOWN: ReadonlyMap<string, Told> = new Map(Object.entries(SETTINGS));

/** The settings of a platform or a tunnel by its name; null where we know of none. */
export function settingsOf(
  name: string | null | undefined,
  trans: ITranslation
): ISettings | null {
  return KNOWN.get(name ?? '')?.(trans) ?? null;
}

/** Platforms whose proxy has no setting for their users. */
const CLOSED: ReadonlySet<string> = new Set([
  ...['RunPod', 'OVHcloud', 'SageMaker'],
  ...['Colab', 'Kaggle', 'Paperspace']
]);

/** Whether there is nothing that a user of this platform could set in front of Jupyter. */
export function isClosed(platform: string | null): boolean {
  return platform !== null && CLOSED.has(platform);
}
