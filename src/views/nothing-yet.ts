import type { IReport } from '../wire/report';

/** Stands for the report of a first run until anything has answered: all of its rows wait. */
export const NOTHING_YET: IReport = {
  version: 1,
  taken: '',
  durationMs: 0,
  thorough: false,
  headline: {
    verdict: 'unknown',
    cause: null,
    place: null,
    hop: null,
    sentence: ''
  },
  findings: [],
  session: {
    origin: null,
    host: null,
    baseUrl: null,
    browser: null,
    application: null,
    versions: {},
    platform: null,
    container: null,
    uid: null,
    gid: null,
    user: null,
    backend: null,
    proxy: null,
    proxyKind: null,
    configDir: null,
    executable: null,
    rootDir: null
  }
};
