import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import type { IEvidence } from '../../src/wire/evidence';
import type { Hop, Verdict } from '../../src/wire/report';
import { judged, roots, settled } from './recorded';

const FOLDER = join(__dirname, '..', 'evidence', 'worlds');

/** What a world showed when it was built, and what it wants said of it. */
interface IRecording {
  world: string;
  cause: string | null;
  hop: Hop | null;
  place: string | null;
  /** Where the world leaves something open, or is no worse than a warning. */
  verdict?: Verdict;
  /** Further causes, which do not follow from that one. */
  beside?: string[];
  evidence: IEvidence;
}

const RECORDINGS = (existsSync(FOLDER) ? readdirSync(FOLDER) : []).map(file => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return JSON.parse(text) as IRecording;
});

describe.each(RECORDINGS)('$world', ({ cause, hop, place, ...recording }) => {
  const report = judged(settled(recording.evidence));

  it(`says ${cause ?? 'that nothing is wrong'}, and nothing else`, () => {
    const usual = cause === null ? 'pass' : expect.stringMatching(/fail|warn/);
    const verdict = recording.verdict ?? usual;
    expect(report.headline).toMatchObject({ verdict, cause, place });
    const causes = roots(report).map(({ cause }) => cause);
    const wanted = cause === null ? [] : [cause, ...(recording.beside ?? [])];
    expect(causes.sort()).toEqual(wanted.sort());
  });

  it('says where the fix belongs', () => {
    expect(report.headline.hop).toBe(hop);
  });
});
