import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { shell } from '../../../snippets/shell';
import type { IFix, ISession } from '../../../wire/report';
import { gateByHand } from '../by-hand-login';
import { GATE_CONSEQUENCES, gateFact, gateOf } from '../gates';
import type { IGate } from '../gates';

/** An access policy of the service mesh in front refuses who asks. */
export const refusedByMesh = defineCause({
  id: 'connection/login/refused-by-mesh',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['shim'],
  also: ['page', 'contents'],
  recognise: evidence => {
    const gate = gateOf(evidence);
    return gate && isPolicy(gate) ? gate : null;
  },
  tell: ({ who }, trans) => ({
    summary: trans.__(
      'Nothing can be saved or run: %1, in front of Jupyter, refuses you by an access policy.',
      who.name
    ),
    impact: trans.__(
      'Jupyter was not asked, so its token and settings are not the problem. Do not close this tab: what is not saved is only here.'
    ),
    fixerIs: trans.__(
      'whoever administers the cluster, or owns the namespace this notebook is in'
    )
  }),
  show: (gate, trans) => [gateFact(gate, trans)],
  fixes: (_, session, trans) => {
    const namespace = namespaceOf(session);
    return [
      ...(namespace === null ? [] : [contributorFix(namespace, trans)]),
      policyFix(namespace, trans)
    ];
  },
  byHand: (_, session, trans) => gateByHand(session, trans),
  explains: () => GATE_CONSEQUENCES
});

/** Envoy's filter for roles says so in these words; Istio's answers that come from it are empty otherwise. */
function isPolicy({ answer, who }: IGate): boolean {
  return (
    who.kind === 'mesh' &&
    answer.status === 403 &&
    (/^RBAC: access denied/.test(answer.text ?? '') ||
      (who.name === 'Istio' && !answer.text))
  );
}

/** Kubeflow serves notebooks below their namespace and name. */
function namespaceOf({ baseUrl }: ISession): string | null {
  return /^\/notebook\/([a-z0-9-]+)\/[^/]+\/$/.exec(baseUrl ?? '')?.[1] ?? null;
}

function contributorFix(namespace: string, trans: ITranslation): IFix {
  return {
    id: 'platform',
    for: 'Kubeflow',
    title: trans.__('Become a contributor of the namespace'),
    where: trans.__(
      'By the owner of %1, in the dashboard of Kubeflow.',
      namespace
    ),
    language: 'text',
    code: `Manage Contributors → ${namespace}`,
    opens: trans.__('All notebooks of %1 for this user.', namespace),
    confirm: trans.__('Run the checks again.')
  };
}

function policyFix(namespace: string | null, trans: ITranslation): IFix {
  const scope = namespace
    ? shell`--namespace ${namespace}`
    : '--all-namespaces';
  return {
    id: 'kubernetes',
    for: 'Istio',
    title: trans.__('Find the policy that refuses'),
    where: trans.__(
      'By an administrator of the cluster: one that allows must name this user, by the header in which the login in front says who it is (kubeflow-userid).'
    ),
    language: 'shell',
    code: `kubectl get authorizationpolicies.security.istio.io ${scope} --output yaml`
  };
}
