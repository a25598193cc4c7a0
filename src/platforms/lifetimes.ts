/** What of a platform's storage outlives what Jupyter runs in. */
export interface ILifetime {
  /** Folders whose content is kept. */
  kept: readonly string[];
  /** What becomes of the rest: lost, kept, or not the same for all who use it. */
  rest: 'lost' | 'kept' | 'unknown';
}

const LIFETIMES: Readonly<Record<string, ILifetime>> = {
  RunPod: { kept: ['/workspace', '/runpod-volume'], rest: 'lost' },
  // The disk of an instance is its own until the instance is destroyed.
  'Vast.ai': { kept: [], rest: 'kept' },
  OVHcloud: { kept: ['/workspace'], rest: 'unknown' },
  SageMaker: {
    kept: [
      '/home/sagemaker-user',
      '/home/ec2-user/SageMaker',
      '/home/studio-lab-user'
    ],
    rest: 'lost'
  },
  Colab: { kept: ['/content/drive'], rest: 'lost' },
  'Vertex AI Workbench': { kept: ['/home/jupyter'], rest: 'unknown' },
  Kaggle: { kept: ['/kaggle/working'], rest: 'lost' },
  Databricks: { kept: ['/Volumes', '/Workspace', '/dbfs'], rest: 'lost' },
  'Azure ML': { kept: ['/mnt/batch/tasks/shared/LS_root'], rest: 'unknown' },
  Paperspace: { kept: ['/notebooks', '/storage'], rest: 'lost' },
  Lightning: { kept: ['/teamspace/studios/this_studio'], rest: 'lost' },
  'GitHub Codespaces': { kept: ['/workspaces'], rest: 'lost' },
  Gitpod: { kept: ['/workspace'], rest: 'lost' },
  'Hugging Face Spaces': { kept: ['/data'], rest: 'lost' },
  Deepnote: { kept: ['/work'], rest: 'unknown' },
  'Saturn Cloud': { kept: ['/home/jovyan'], rest: 'unknown' },
  // What these keep is up to who set them up, or documented nowhere that we know of.
  CoCalc: { kept: [], rest: 'unknown' },
  Coder: { kept: [], rest: 'unknown' },
  Modal: { kept: [], rest: 'unknown' },
  Binder: { kept: [], rest: 'lost' },
  Kubeflow: { kept: ['/home/jovyan'], rest: 'lost' },
  // A Hub may keep the containers it stops.
  JupyterHub: { kept: [], rest: 'unknown' }
};

const KNOWN: ReadonlyMap<string, ILifetime> = new Map(
  Object.entries(LIFETIMES)
);

/** What a platform says of its storage; null where we know of nothing. */
export function lifetimeOf(platform: string | null): ILifetime | null {
  return KNOWN.get(platform ?? '') ?? null;
}
