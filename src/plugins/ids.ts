/** The plugin the settings belong to; its schema has the same name. */
export const PLUGIN = 'jupyterlab-environment-health:plugin';

/** The domain of our translations. */
export const DOMAIN = 'jupyterlab_environment_health';

/** The commands, forever. */
export const CommandIDs = {
  open: 'environment-health:open',
  run: 'environment-health:run'
} as const;

/** The panel, as the shell knows it. */
export const PANEL = 'jp-environment-health';
