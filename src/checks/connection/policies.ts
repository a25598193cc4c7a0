import type {
  ILoopback,
  IPage,
  IPolicy,
  IViolation
} from '../../wire/evidence';

/** What a policy is judged by. */
export interface IPolicyEvidence {
  page: IPage;
  policy: IPolicy;
  loopback?: ILoopback;
}

/** A Content-Security-Policy that was added on the way, and what of JupyterLab's own it blocked. */
export interface IAddedPolicy {
  added: string;
  blocked: IViolation[];
  /** The same policy with what JupyterLab needs. */
  mended: string;
  /** What that lets in. */
  sources: string[];
}

/** What a word of a browser for something that has no address is in a policy. */
const WORDS: Readonly<Record<string, string>> = {
  eval: "'unsafe-eval'",
  'wasm-eval': "'wasm-unsafe-eval'",
  inline: "'unsafe-inline'",
  blob: 'blob:',
  data: 'data:'
};

/** Jupyter's own policy names where to report to, and its API forbids more than its pages: neither was added. */
const REPORTED = /\/api\/security\/csp-report/;

/** An extension of the browser writes scripts into pages too: that one is blocked says nothing of JupyterLab. */
const OTHERS = /^script-src(-elem|-attr)?$/;

/** The policy that is not Jupyter's own, where it blocked something that is. */
export function addedPolicy({
  page,
  policy,
  loopback
}: IPolicyEvidence): IAddedPolicy | null {
  const own = parts(loopback?.policy ?? '');
  const added = parts(policy.header ?? '').filter(
    part => !REPORTED.test(part) && !own.some(one => part.startsWith(one))
  );
  for (const part of added) {
    const directives = parse(part);
    const blocked = policy.violations.filter(
      violation =>
        violation.enforced &&
        ruling(violation.directive, directives) !== null &&
        sourceOf(violation, page) !== null
    );
    if (blocked.length > 0) {
      return {
        added: part,
        blocked,
        ...mend(directives, blocked, page)
      };
    }
  }
  return null;
}

/** Several policies of one answer are joined by commas, which none of them holds. */
function parts(header: string): string[] {
  return header
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
}

type Directives = Map<string, string[]>;

function parse(part: string): Directives {
  return new Map(
    part
      .split(';')
      .map(directive => directive.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources])
  );
}

/** The directive of a policy that decides about this; a narrower one goes first. */
function ruling(directive: string, directives: Directives): string | null {
  const chain = [
    directive,
    directive.replace(/-(elem|attr)$/, ''),
    ...(directive === 'worker-src' ? ['child-src', 'script-src'] : []),
    'default-src'
  ];
  return chain.find(name => directives.has(name)) ?? null;
}

/** How a policy names what was blocked, if JupyterLab needs it. */
function sourceOf(
  { directive, blocked }: IViolation,
  page: IPage
): string | null {
  if (blocked === 'inline' && OTHERS.test(directive)) {
    return null;
  }
  const word = WORDS[blocked.replace(/:$/, '')];
  if (word !== undefined) {
    return word;
  }
  if (blocked === 'self' || blocked === page.origin) {
    return "'self'";
  }
  const socket = page.origin.replace(/^http/, 'ws');
  return blocked === socket ? socket : null;
}

function mend(
  directives: Directives,
  blocked: readonly IViolation[],
  page: IPage
): Pick<IAddedPolicy, 'mended' | 'sources'> {
  const mended: Directives = new Map(directives);
  const needed = new Set<string>();
  for (const violation of blocked) {
    const name = ruling(violation.directive, directives);
    const source = sourceOf(violation, page);
    if (name !== null && source !== null) {
      const at = name === 'default-src' ? violation.directive : name;
      const before = mended.get(at) ?? directives.get(name) ?? [];
      needed.add(source);
      mended.set(at, [
        ...new Set([...before.filter(one => one !== "'none'"), source])
      ]);
    }
  }
  return {
    mended: [...mended]
      .map(([name, sources]) => [name, ...sources].join(' '))
      .join('; '),
    sources: [...needed]
  };
}
