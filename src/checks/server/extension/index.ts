import { defineCheck } from '../../../check';
import { extensionVersions } from '../by-hand';
import { missing } from './missing';
import { otherEnvironment } from './other-environment';
import { versionDiffers } from './version-differs';

/** Whether the half of this extension that looks from the server is there. */
export const extension = defineCheck({
  id: 'server/extension',
  title: trans => trans.__('Both halves of Environment Health are here'),
  needs: ['shim', 'page'],
  judge: ({ shim, page }, _, trans) => {
    const ms = shim.answer.ms;
    if (shim.state === 'answered') {
      const facts = [
        {
          label: trans.__('In the browser'),
          observed: page.extension,
          vantage: 'browser' as const
        },
        {
          label: trans.__('In the server'),
          expected: page.extension,
          observed: shim.version ?? trans.__('not told'),
          vantage: 'browser' as const,
          differs: Boolean(shim.version && shim.version !== page.extension)
        }
      ];
      return shim.version && shim.version !== page.extension
        ? {
            verdict: 'fail',
            summary: trans.__(
              'Version %1 in the browser, %2 in the server',
              page.extension,
              shim.version
            ),
            facts,
            ms
          }
        : {
            verdict: 'pass',
            summary: trans.__('Version %1', page.extension),
            facts,
            ms
          };
    }
    if (shim.state === 'missing' && shim.serverReachable) {
      return {
        verdict: 'fail',
        summary: trans.__('The server half does not answer'),
        facts: [
          {
            label: trans.__('Browser → server half'),
            expected: '200',
            observed: String(shim.answer.status ?? ''),
            vantage: 'browser',
            differs: true
          }
        ],
        ms
      };
    }
    return {
      verdict: 'unknown',
      summary:
        shim.state === 'refused'
          ? trans.__('Could not be tested: Jupyter refuses the server half')
          : trans.__('Could not be tested: Jupyter did not answer'),
      ms
    };
  },
  byHand: (_, __, session) => extensionVersions(session),
  causes: [otherEnvironment, missing, versionDiffers]
});
