import type { IEvidence, IUnavailable } from './wire/evidence';
import type {
  Fixer,
  Hop,
  IFact,
  IFinding,
  IFix,
  ISession,
  Verdict
} from './wire/report';

/** A probe's key in the evidence. */
export type Probe = Exclude<keyof IEvidence, 'version' | 'taken'>;

/** Evidence as a check reads it: what could not be had never reaches it. */
export type Seen = {
  [P in Probe]: Exclude<NonNullable<IEvidence[P]>, IUnavailable>;
};

/**
 * The part of JupyterLab's `TranslationBundle` the judgement uses, so that it needs no JupyterLab.
 */
export interface ITranslation {
  __(text: string, ...args: unknown[]): string;
  _n(singular: string, plural: string, n: number, ...args: unknown[]): string;
}

/** What is known of one check at one place, before its cause is looked for. */
export interface IJudgement {
  verdict: Verdict;
  /** One sentence for the row of the check. */
  summary: string;
  facts?: IFact[];
  /** Milliseconds the probes took that this rests on. */
  ms?: number;
}

/** The words of a cause. */
export interface IWords {
  /** What the user notices, then the cause; one sentence. */
  summary: string;
  /** What still works, and which wrong theory is ruled out. */
  impact?: string;
  /** Who can fix it, where the general words are too general. */
  fixerIs?: string;
}

/** A cause that was proved, in the form the report wants it. */
export interface IProvedCause {
  cause: ICause;
  verdict: 'fail' | 'warn';
  words: IWords;
  facts: IFact[];
  fixes: IFix[];
  byHand: string[];
  /** Ids of checks and causes that are then only consequences; `*` at the end stands for the rest. */
  explains: readonly string[];
  /** Findings of this cause that share it have one root, e.g. one full file system. */
  root: string;
}

/** One cause, its types erased, as a check lists it. */
export interface ICause {
  readonly id: string;
  readonly hop: Hop;
  readonly fixer: Fixer;
  readonly needs: readonly Probe[];
  readonly also: readonly Probe[];
  /** The proved cause, or null; never called without its evidence. */
  prove(
    seen: Seen,
    place: string,
    session: ISession,
    trans: ITranslation
  ): IProvedCause | null;
}

/** What a check reads: `needs` is there, `also` only where it could be had. */
type Read<P extends Probe, O extends Probe> = Pick<Seen, P> &
  Partial<Pick<Seen, O>>;

/** How a cause is written; see {@link defineCause}. */
export interface ICauseOptions<P extends Probe, F, O extends Probe = never> {
  id: string;
  hop: Hop;
  fixer: Fixer;
  /** Reading anything else is a compile error. */
  needs: readonly P[];
  /** Read where it could be had; its lack keeps the cause from nothing. */
  also?: readonly O[];
  /** Facts that prove it, or null. Silent unless it can prove its point. */
  recognise: (seen: Read<P, O>, place: string) => F | null;
  /** `warn` where nothing the user does fails yet; `fail` unless said otherwise. */
  verdict?: (facts: F) => 'fail' | 'warn';
  tell: (facts: F, trans: ITranslation, session: ISession) => IWords;
  /** Lines beside those of the check, expected against observed. */
  show?: (facts: F, trans: ITranslation) => IFact[];
  /** The smallest first, filled with the user's own values. */
  fixes: (facts: F, session: ISession, trans: ITranslation) => IFix[];
  /** Lines to repeat it by hand; no secret, no placeholder the user cannot fill. None: those of the check are shown. */
  byHand: (facts: F, session: ISession, trans: ITranslation) => string[];
  explains?: (facts: F) => readonly string[];
  root?: (facts: F) => string;
}

/** A cause on one screen: how it is recognised, what it says, how it is fixed. */
export function defineCause<
  const P extends Probe,
  F,
  const O extends Probe = never
>(options: ICauseOptions<P, F, O>): ICause {
  const cause: ICause = {
    id: options.id,
    hop: options.hop,
    fixer: options.fixer,
    needs: options.needs,
    also: options.also ?? [],
    prove: (seen, place, session, trans) => {
      const facts = options.recognise(seen, place);
      if (facts === null) {
        return null;
      }
      return {
        cause,
        verdict: options.verdict?.(facts) ?? 'fail',
        words: options.tell(facts, trans, session),
        facts: options.show?.(facts, trans) ?? [],
        fixes: options.fixes(facts, session, trans),
        byHand: options.byHand(facts, session, trans),
        explains: options.explains?.(facts) ?? [],
        root: options.root?.(facts) ?? ''
      };
    }
  };
  return cause;
}

/** One check, its types erased, as `checks/index.ts` lists it. */
export interface ICheck {
  readonly id: string;
  readonly selfTest?: IFinding['selfTest'];
  readonly needs: readonly Probe[];
  readonly also: readonly Probe[];
  readonly causes: readonly ICause[];
  /** Whether only a thorough run asks this question. */
  readonly thorough?: boolean;
  /** The healthy state in plain words. */
  title(trans: ITranslation): string;
  places(seen: Seen): readonly string[];
  judge(seen: Seen, place: string, trans: ITranslation): IJudgement;
  /** Lines to ask the question by hand. */
  byHand(
    seen: Seen,
    place: string,
    session: ISession,
    trans: ITranslation
  ): string[];
}

/** How a check is written; see {@link defineCheck}. */
export interface ICheckOptions<P extends Probe, O extends Probe = never> {
  id: string;
  selfTest?: IFinding['selfTest'];
  title: (trans: ITranslation) => string;
  needs: readonly P[];
  /** Read where it could be had; its lack makes nothing unknown. */
  also?: readonly O[];
  /** Where the question is asked; once, of the session as a whole, unless said otherwise. */
  places?: (seen: Read<P, O>) => readonly string[];
  judge: (seen: Read<P, O>, place: string, trans: ITranslation) => IJudgement;
  /** Lines to ask the question by hand, shown where no cause has its own; no secret, no placeholder the user cannot fill. */
  byHand: (
    seen: Read<P, O>,
    place: string,
    session: ISession,
    trans: ITranslation
  ) => string[];
  /** From the most specific to the least; the first that proves its point is named. */
  causes: readonly ICause[];
  /** Whether only a thorough run asks this question, since the answer takes minutes or many bytes. */
  thorough?: boolean;
}

/** A question a user has, when its answer is healthy, and its causes. */
export function defineCheck<
  const P extends Probe,
  const O extends Probe = never
>(options: ICheckOptions<P, O>): ICheck {
  return { also: [], places: () => [''], ...options };
}
