import { LabIcon } from '@jupyterlab/ui-components';
import svgstr from '../../style/icons/environment-health.svg';

/** The icon of the panel, its commands and its status. */
export const healthIcon = new LabIcon({
  name: 'jupyterlab-environment-health:health',
  svgstr
});
