/**
 * Keep the evidence of every run of this page; the answer gives that of the last.
 *
 * #### Notes
 * The report does not hold it. A check of our own is asked for its places with all of the evidence in hand, and
 * by answering that it has none it adds nothing to the report.
 */
export async function keepEvidence(page) {
  await page.evaluate(async () => {
    const name = 'jupyterlab-environment-health';
    const extension = await window._JUPYTERLAB[name].get('./extension');
    const { IEnvironmentHealth } = extension();
    const app = window.jupyterapp;
    const health = await app.resolveRequiredService(IEnvironmentHealth);
    health.addCheck({
      ...{ id: 'lab/evidence', needs: [], also: [], causes: [] },
      title: () => 'The lab keeps the evidence',
      judge: () => ({ verdict: 'not-applicable', summary: '' }),
      places: evidence => {
        window.evidence = evidence;
        return [];
      }
    });
  });
  return () => page.evaluate(() => window.evidence);
}
