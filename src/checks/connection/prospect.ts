import type { IJudgement, ITranslation } from '../../check';
import { allowOrigins, localHostnames } from '../../snippets/jupyter';
import type { IProspect } from '../../wire/evidence';
import type { IFact } from '../../wire/report';
import type { IBoundEvidence } from './bound';
import { isBoundInside } from './bound';

type Trial = IProspect['trials'][number];

/** Judge an address that the user means to use, by what Jupyter's own code says to requests that would come by it. */
export function judgeProspect(
  seen: IBoundEvidence & { prospect: IProspect },
  trans: ITranslation
): IJudgement {
  const { address, host, trials } = seen.prospect;
  const [now] = trials;
  const isBound = isBoundInside(seen);
  return {
    verdict: passes(now) && !isBound ? 'pass' : 'warn',
    summary: isBound
      ? trans.__('%1 could not be reached', host)
      : passes(now)
        ? trans.__('%1 would be accepted', host)
        : trans.__('%1 would be refused', host),
    facts: [
      fact(trans.__('Page and every request'), now.host),
      fact(trans.__('Saving without a token'), now.origin),
      fact(trans.__('Terminals and kernels'), now.websocket)
    ]
  };

  function fact(what: string, good: boolean): IFact {
    return {
      label: trans.__('%1 by %2', what, address),
      expected: trans.__('accepted'),
      observed: good ? trans.__('accepted') : trans.__('refused'),
      vantage: 'loopback',
      differs: !good
    };
  }
}

/** Whether everything would be accepted. */
export function passes({ host, origin, websocket }: Trial): boolean {
  return host && origin && websocket;
}

/** The first trial that let everything through, if what it changed may be offered. */
export function smallest({ trials }: IProspect): Trial | null {
  const first = trials.find(passes);
  return first && codeOf(first) !== null ? first : null;
}

/** The lines that make the settings of a trial; null where it changed what no fix may change. */
export function codeOf({ settings }: Trial): string | null {
  const lines = Object.entries(settings).map(([name, value]) =>
    name === 'local_hostnames' && isTexts(value)
      ? localHostnames(value).code
      : name === 'allow_origin' && typeof value === 'string' && value !== '*'
        ? allowOrigins([value]).code
        : null
  );
  return lines.length === 0 || lines.includes(null) ? null : lines.join('\n');
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}
