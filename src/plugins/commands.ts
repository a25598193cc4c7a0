import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { IEnvironmentHealth } from '../tokens';
import type { IRunOptions } from '../tokens';
import { CommandIDs, DOMAIN } from './ids';

const ARGS = {
  type: 'object',
  properties: {
    checks: {
      type: 'array',
      items: { type: 'string' },
      description: 'Ids of the checks to make, topic/check; all unless given.'
    },
    thorough: {
      type: 'boolean',
      description: 'Also make the checks that take minutes or send many bytes.'
    },
    seconds: {
      type: 'number',
      minimum: 10,
      maximum: 590,
      description:
        'For how long a thorough run tries silence; 130 unless given.'
    }
  }
};

/** The command that makes the checks and resolves to the report, for people, scripts and other extensions. */
export const commands: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-environment-health:commands',
  description: 'Adds the command that makes the checks.',
  autoStart: true,
  requires: [IEnvironmentHealth],
  optional: [ICommandPalette, ITranslator],
  activate: (
    app,
    health: IEnvironmentHealth,
    palette: ICommandPalette | null,
    translator: ITranslator | null
  ): void => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    app.commands.addCommand(CommandIDs.run, {
      label: trans.__('Check the Environment'),
      caption: trans.__(
        'Test the whole way between this browser and your files'
      ),
      describedBy: { args: ARGS },
      execute: async args => {
        if (args['isPalette']) {
          // Who asks by hand wants to see the answer.
          await app.commands.execute(CommandIDs.open);
        }
        return health.run(optionsOf(args));
      }
    });
    palette?.addItem({
      command: CommandIDs.run,
      category: trans.__('Environment Health'),
      args: { isPalette: true }
    });
  }
};

/** Whoever runs the command is there, so a shell may be started. */
function optionsOf({
  checks,
  thorough,
  seconds
}: ReadonlyPartialJSONObject): IRunOptions {
  return {
    shell: true,
    thorough: thorough === true,
    ...(seconds !== undefined && { seconds: Number(seconds) }),
    ...(Array.isArray(checks) && { checks: checks.map(String) })
  };
}
