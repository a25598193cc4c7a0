import type { ITranslation } from '../../check';
import { compose } from '../../snippets/compose';
import { envOption, options } from '../../snippets/docker';
import { envVariables } from '../../snippets/kubernetes';
import { shell } from '../../snippets/shell';
import type { IFix } from '../../wire/report';

/** What is said of variables that Jupyter is to be started with. */
export interface ISetting {
  title: string;
  confirm: string;
  /** The variable that names a folder which has to be made, for this user alone. */
  folder?: string;
}

/** Variables for Jupyter and what it starts, for each way to start it. */
export function inVariables(
  variables: Readonly<Record<string, string>>,
  { title, confirm, folder }: ISetting,
  trans: ITranslation
): IFix[] {
  const common = {
    title,
    confirm,
    undo: trans.__('Take it out again.')
  };
  const pairs = Object.entries(variables);
  const made = folder === undefined ? undefined : variables[folder];
  return [
    {
      ...common,
      id: 'environment',
      for: trans.__('environment'),
      where: trans.__(
        'In the script that starts Jupyter; then start Jupyter again.'
      ),
      language: 'shell',
      code: [
        ...(made === undefined ? [] : [shell`mkdir -p -m 0700 ${made}`]),
        ...pairs.map(([name, value]) => `export ${name}=${shell`${value}`}`)
      ].join('\n')
    },
    {
      ...common,
      id: 'docker',
      for: 'docker run',
      where: trans.__(
        'Add to the command that starts the container, then start it again.'
      ),
      language: 'shell',
      code: options(pairs.map(([name, value]) => envOption(name, value)))
    },
    {
      ...common,
      id: 'compose',
      for: 'Compose',
      where: trans.__(
        'In compose.yaml, for the service that runs Jupyter (here called jupyter). Then docker compose up --detach.'
      ),
      language: 'yaml',
      code: compose({ environment: variables })
    },
    {
      ...common,
      id: 'kubernetes',
      for: 'Kubernetes',
      where: trans.__(
        'In the pod template, for the container that runs Jupyter (here called jupyter).'
      ),
      language: 'yaml',
      code: envVariables(variables)
    }
  ];
}
