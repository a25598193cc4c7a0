import type { ITranslation } from '../../check';
import type { IFix } from '../../wire/report';

/** What is given to Jupyter by whoever starts it, in the words of each way to start it; what a way has no words for is left out. */
export interface IGiven {
  docker: string;
  compose: string;
  kubernetes?: string;
  /** Where a pod has no such setting of its own. */
  kubernetesWhere?: string;
  systemd?: string;
}

/** What is said of it, however Jupyter is started. */
export type Common = Pick<IFix, 'title' | 'opens' | 'undo' | 'confirm'>;

/** The same for each way to start Jupyter. */
export function whereStarted(
  { docker, compose, kubernetes, kubernetesWhere, systemd }: IGiven,
  common: Common,
  trans: ITranslation
): IFix[] {
  return [
    {
      ...common,
      id: 'docker',
      for: 'docker run',
      where: trans.__(
        'Add to the command that starts the container, in place of what it has of this; then start it again.'
      ),
      language: 'shell',
      code: docker
    },
    {
      ...common,
      id: 'compose',
      for: 'Compose',
      where: trans.__(
        'In compose.yaml, for the service that runs Jupyter (here called jupyter). Then docker compose up --detach.'
      ),
      language: 'yaml',
      code: compose
    },
    ...(kubernetes
      ? [
          {
            ...common,
            id: 'kubernetes',
            for: 'Kubernetes',
            where:
              kubernetesWhere ??
              trans.__(
                'In the pod template, for the container that runs Jupyter (here called jupyter).'
              ),
            language: 'yaml',
            code: kubernetes
          }
        ]
      : []),
    ...(systemd
      ? [
          {
            ...common,
            id: 'systemd',
            for: 'systemd',
            where: trans.__(
              'With systemctl edit, for the unit that starts Jupyter; then systemctl restart.'
            ),
            language: 'text',
            code: systemd
          }
        ]
      : [])
  ];
}
