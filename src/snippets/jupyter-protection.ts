import { pythonString } from './quote';
import type { ISnippet } from './lines';
import { snippet } from './lines';

/** Let in only pages of the address that Jupyter is asked by. */
export function ownOriginOnly(): ISnippet {
  return snippet([
    { added: 'c.ServerApp.allow_origin = ""' },
    { added: 'c.ServerApp.allow_origin_pat = ""' }
  ]);
}

/** Take writes only with the token that pages of Jupyter know. */
export function checkXsrf(): ISnippet {
  return snippet([{ added: 'c.ServerApp.disable_check_xsrf = False' }]);
}

/** Believe no header about who asks. */
export function trustNobody(): ISnippet {
  return snippet([{ added: 'c.ServerApp.trust_xheaders = False' }]);
}

/** Look at the name that is asked for, and accept these beside the computer's own. */
export function hostsByName(names: readonly string[]): ISnippet {
  const list = [...new Set(names)].map(pythonString).join(', ');
  return snippet([
    { added: 'c.ServerApp.allow_remote_access = False' },
    names.length > 0
      ? { added: `c.ServerApp.local_hostnames = [${list}]` }
      : null
  ]);
}
