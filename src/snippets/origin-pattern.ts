import { jupyter } from './jupyter';
import type { ISnippet } from './lines';
import { snippet } from './lines';

/**
 * Accept exactly this origin beside all that the pattern in use matches as a whole.
 *
 * #### Notes
 * Python takes flags within a pattern only at its very beginning, so such a pattern cannot become part of another one.
 */
export function allowBeside(pattern: string, origin: string): ISnippet {
  const exact = origin.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const whole = /\(\?[^:]/.test(pattern) ? exact : `${pattern}|${exact}`;
  return snippet([
    { added: jupyter`c.ServerApp.allow_origin_pat = ${`^(?:${whole})$`}` }
  ]);
}
