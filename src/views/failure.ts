import type { TranslationBundle } from '@jupyterlab/translation';

/** Why the checks could not be made, in words that somebody can act on. */
export function failureText(error: string, trans: TranslationBundle): string {
  // The code of the checks is fetched with the first run, which fails as everything does that the server refuses.
  return /^ChunkLoadError|Loading (CSS )?chunk|dynamically imported/.test(error)
    ? trans.__(
        'The code of the checks could not be fetched from Jupyter: your login may have ended, Jupyter may have been updated, or it does not answer. Save your work elsewhere if you can, then reload this page. (%1)',
        error
      )
    : error;
}
