import type { Fronts } from '../fronts';
import { added } from '../fronts';
import { haproxy } from '../haproxy';
import { apacheWord } from '../quote';
import type { IRoute } from '../route';

/** What people write, and therefore what no rule about bodies can judge: files, and the names of sessions. */
const WRITTEN: readonly string[] = ['api/contents', 'api/sessions'];

/** Keep a web firewall from reading the bodies of these two paths; all its other rules stay. */
export function inspection({ prefix }: IRoute): Fronts {
  const paths = WRITTEN.map(path => `${prefix}${path}`);
  const modsecurity = added(
    '# ModSecurity; before the rules are included. Use numbers that are free.',
    ...paths.map(
      (path, index) =>
        `SecRule REQUEST_URI ${apacheWord(`@beginsWith ${path}`)} "id:${9100 + index},phase:1,pass,nolog,ctl:requestBodyAccess=Off"`
    )
  );
  return {
    nginx: modsecurity,
    apache: modsecurity,
    haproxy: added(
      haproxy`acl written path_beg ${paths[0] ?? ''} ${paths[1] ?? ''}`,
      '# At the end of each rule that looks at req.body:',
      '#   … unless written'
    ),
    alb: added(
      '# AWS WAF → the web ACL → the rule groups SQL database and Core rule set → Scope-down statement:',
      '# if a request does NOT match: URI path starts with',
      ...paths.map(text)
    ),
    cloudflare: added(
      '# Security → WAF → Custom rules → Skip → All managed rules, for requests whose URI path starts with',
      ...paths.map(text)
    )
  };
}

function text(path: string): string {
  return path.replace(/\p{Cc}|[\u2028\u2029]/gu, '?');
}
