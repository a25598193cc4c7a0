import { commands } from './plugins/commands';
import { health, model } from './plugins/health';
import { panel } from './plugins/panel';
import { startup } from './plugins/startup';
import { status } from './plugins/status';

export { defineCause, defineCheck } from './check';
export * from './tokens';

/** The plugins, in the order of what they need. */
export default [model, health, commands, panel, status, startup];
