import type { ISnippet } from './lines';
import { snippet } from './lines';
import { pythonString, quoting } from './quote';

/** A line of jupyter_server_config.py with its values quoted. */
export const jupyter = quoting(pythonString);

/** Accept requests that are addressed to these names. */
export function localHostnames(names: readonly string[]): ISnippet {
  const list = [...new Set(names)].map(pythonString).join(', ');
  return snippet([{ added: `c.ServerApp.local_hostnames = [${list}]` }]);
}

/**
 * Accept pages of exactly these origins.
 *
 * #### Notes
 * Jupyter compares `allow_origin` as a whole, so it holds one origin; several need an anchored pattern, which is read only
 * while `allow_origin` is empty.
 */
export function allowOrigins(origins: readonly string[]): ISnippet {
  const [first = '', ...more] = [...new Set(origins)];
  if (more.length === 0) {
    return snippet([{ added: jupyter`c.ServerApp.allow_origin = ${first}` }]);
  }
  const pattern = `^(${[first, ...more].map(escaped).join('|')})$`;
  return snippet([
    { added: jupyter`c.ServerApp.allow_origin = ${''}` },
    { added: jupyter`c.ServerApp.allow_origin_pat = ${pattern}` }
  ]);
}

/** Serve everything below this public path. */
export function baseUrl(prefix: string): ISnippet {
  return snippet([{ added: jupyter`c.ServerApp.base_url = ${prefix}` }]);
}

/** Send websockets to this address; empty: to that of the page. */
export function websocketUrl(url: string): ISnippet {
  return snippet([{ added: jupyter`c.ServerApp.websocket_url = ${url}` }]);
}

/** Take requests of up to so many bytes; Jupyter wants both to be told. */
export function bodySize(bytes: number): ISnippet {
  return snippet([
    { added: `c.ServerApp.max_body_size = ${bytes}` },
    { added: `c.ServerApp.max_buffer_size = ${bytes}` }
  ]);
}

/** Ask websockets for a sign of life every so many seconds; the settings are of Tornado, and in milliseconds. */
export function pingInterval(seconds: number): ISnippet {
  const ms = Math.round(seconds * 1000);
  return snippet([
    '# If tornado_settings is set already, add these two to it.',
    {
      added: `c.ServerApp.tornado_settings = {"ws_ping_interval": ${ms}, "ws_ping_timeout": ${ms}}`
    }
  ]);
}

function escaped(origin: string): string {
  return origin.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
