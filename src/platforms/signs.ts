/** By what a platform, or a tunnel, is known. */
export interface ISigns {
  name: string;
  /** Host names that are nobody else's; one is enough. */
  hosts?: RegExp;
  /** Origins of pages that frame nobody else's Jupyter; one is enough. */
  frames?: RegExp;
  /** Response headers that nobody else sends; one is enough. */
  marks?: RegExp;
  /** Request headers that arrive; each is one sign of two. */
  headers?: readonly string[];
  /** Names of variables of the server, which are set together; one sign of two. */
  variables?: RegExp;
  /** Paths below which Jupyter is served; one sign of two. */
  path?: RegExp;
  /** Who answers in front; one sign of two. */
  server?: RegExp;
  /** That the page was asked for on this very computer; one sign of two. */
  loopback?: boolean;
}

/** Signs that it takes: one that is nobody else's, or two that do not depend on each other. */
export const NEEDED = 2;

/** Where Jupyter runs: special ones before those that they are built on. */
export const PLATFORMS: readonly ISigns[] = [
  { name: 'RunPod', hosts: /\.proxy\.runpod\.net$/, variables: /^RUNPOD_/ },
  { name: 'Vast.ai', variables: /^(VAST_\w+|PUBLIC_IPADDR)$/ },
  { name: 'OVHcloud', hosts: /\.ai\.cloud\.ovh\.(net|us)$/ },
  {
    name: 'SageMaker',
    hosts: /\.sagemaker\.aws$/,
    variables: /^SAGEMAKER_/
  },
  {
    name: 'Colab',
    hosts: /\.colab\.(dev|googleusercontent\.com)$/,
    frames: /^https:\/\/colab\.research\.google\.com$/,
    marks: /^x-colab-/,
    variables: /^COLAB_/
  },
  {
    name: 'Kaggle',
    hosts: /\.jupyter-proxy\.kaggle\.net$/,
    frames: /^https:\/\/www\.kaggle\.com$/,
    variables: /^KAGGLE_/
  },
  {
    name: 'Vertex AI Workbench',
    hosts: /\.notebooks\.googleusercontent\.com$/,
    variables: /^VERTEX_PRODUCT$/
  },
  {
    name: 'Paperspace',
    hosts: /\.(paperspacegradient\.com|gradient\.paperspace\.com)$/,
    frames: /^https:\/\/console\.paperspace\.com$/,
    variables: /^PAPERSPACE_/
  },
  { name: 'Lightning', hosts: /\.litng\.ai$/, variables: /^LIGHTNING_/ },
  {
    name: 'GitHub Codespaces',
    hosts: /\.(app\.github\.dev|githubpreview\.dev)$/,
    variables: /^CODESPACE(S|_NAME)$/
  },
  { name: 'Gitpod', hosts: /\.gitpod\.io$/, variables: /^GITPOD_/ },
  {
    name: 'Hugging Face Spaces',
    hosts: /\.hf\.space$/,
    frames: /^https:\/\/huggingface\.co$/,
    variables: /^SPACE_(ID|AUTHOR_NAME|REPO_NAME)$/
  },
  { name: 'Azure ML', hosts: /\.instances\.azureml\.(ms|net)$/ },
  { name: 'Binder', hosts: /\.mybinder\.org$/, variables: /^BINDER_/ },
  {
    name: 'Kubeflow',
    variables: /^NB_PREFIX$/,
    headers: ['kubeflow-userid'],
    path: /^\/notebook\/[^/]+\/[^/]+\/$/,
    server: /^istio-envoy$/
  },
  {
    name: 'JupyterHub',
    marks: /^x-jupyterhub-version$/,
    variables: /^JUPYTERHUB_/
  }
];

/** How Jupyter is reached, where it is by something that a person starts for the purpose. */
export const TUNNELS: readonly ISigns[] = [
  {
    name: 'ngrok',
    hosts: /\.ngrok(-free)?\.(app|dev|io|pizza)$/,
    marks: /^ngrok-/
  },
  {
    name: 'Cloudflare Tunnel',
    hosts: /\.trycloudflare\.com$/,
    headers: ['cf-warp-tag-id', 'cf-ray']
  },
  { name: 'localtunnel', hosts: /\.loca\.lt$/ },
  { name: 'Microsoft dev tunnels', hosts: /\.devtunnels\.ms$/ },
  {
    name: 'VS Code',
    // Others are set in a terminal of this computer's own VS Code too.
    variables: /^VSCODE_IPC_HOOK_CLI$/,
    loopback: true
  },
  { name: 'SSH', variables: /^SSH_(CONNECTION|CLIENT|TTY)$/, loopback: true }
];
