import * as React from 'react';
import type { IFinding } from '../wire/report';
import { ByHand } from './by-hand';
import { Facts } from './facts';
import { Fix } from './fix';
import { Follows } from './follows';
import { Impact } from './lead';
import { Mute } from './mute';
import { followers, headlined, isRoot } from './rollup';
import type { IReportView } from './view';

/**
 * How a finding is known. What asks something of the reader and is not the headline brings its own fix;
 * the headline's stands above.
 */
export function Finding(
  props: IReportView & { finding: IFinding }
): JSX.Element {
  const { finding, report, state, actions, trans } = props;
  const copy = (text: string): void => actions.copy(text);
  const own = isRoot(finding) && finding !== headlined(report);
  return (
    <>
      {own && <Impact finding={finding} trans={trans} />}
      <Facts facts={finding.facts} trans={trans} />
      {own && (
        <>
          <Fix fixes={finding.fixes} nested copy={copy} trans={trans} />
          <Follows findings={followers(report, finding)} trans={trans} />
        </>
      )}
      {finding.byHand && finding.byHand.length > 0 && (
        <ByHand lines={finding.byHand} copy={copy} trans={trans} />
      )}
      {isRoot(finding) && (
        <Mute
          finding={finding}
          muted={state.muted}
          actions={actions}
          trans={trans}
        />
      )}
    </>
  );
}

/** Whether there is anything to show of how a finding is known. */
export function hasBody(finding: IFinding): boolean {
  return (
    finding.facts.length > 0 ||
    (finding.byHand?.length ?? 0) > 0 ||
    isRoot(finding)
  );
}
