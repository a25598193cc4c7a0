/**
 * The evidence of this page's last run.
 *
 * #### Notes
 * The report does not hold it and no interface hands it out, so it is taken from where the service keeps it.
 */
export function evidenceOf(page) {
  return page.evaluate(async () => {
    const name = 'jupyterlab-environment-health';
    const extension = await window._JUPYTERLAB[name].get('./extension');
    const { IEnvironmentHealth } = extension();
    const app = window.jupyterapp;
    const health = await app.resolveRequiredService(IEnvironmentHealth);
    return health._last.evidence;
  });
}
