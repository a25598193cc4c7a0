import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IEvidence } from '../../src/wire/evidence';
import type { IReport } from '../../src/wire/report';
import { judged, settled } from '../checks/recorded';

const TEST = join(__dirname, '..');

/** Where a cause was seen, and how bad it was said to be there. */
export interface IProof {
  where: string;
  verdict: string;
  /** Whether it was seen there, and is not only meant to be. */
  seen: boolean;
}

interface IWorld {
  topic: string;
  name: string;
  cause: string | null;
  verdict?: string;
}

/**
 * By cause, what proves it: worlds, or where there is none recordings that were written by hand; or where none has it for its
 * headline, those in which it is told under another.
 */
export async function proofsByCause(): Promise<Map<string, IProof[]>> {
  const written = recordings('evidence');
  return new Map([
    ...grouped([...written, ...recordings('evidence/worlds')].flatMap(folded)),
    ...grouped(written.map(headlined)),
    ...grouped(await worlds())
  ]);
}

/** Evidence that was kept, and what is said of it today. */
interface IRecording {
  where: string;
  report: IReport;
}

function headlined({ where, report }: IRecording): [string | null, IProof] {
  const { cause, verdict } = report.headline;
  return [cause, { where, verdict, seen: true }];
}

function folded({ where, report }: IRecording): [string | null, IProof][] {
  return report.findings.map(({ cause, verdict }) => [
    cause ?? null,
    {
      where: `${where}, under \`${report.headline.cause}\``,
      verdict,
      seen: true
    }
  ]);
}

function grouped(all: [string | null, IProof][]): Map<string, IProof[]> {
  const groups = new Map<string, IProof[]>();
  for (const [cause, proof] of all) {
    if (cause) {
      groups.set(cause, [...(groups.get(cause) ?? []), proof]);
    }
  }
  return groups;
}

/** Worlds, with what they want said; where neither the last table nor their evidence shows that it was, with what the table shows. */
async function worlds(): Promise<[string | null, IProof][]> {
  const file = pathToFileURL(join(TEST, 'worlds/discover.mjs')).href;
  const { discover } = (await import(file)) as {
    discover: () => Promise<IWorld[]>;
  };
  const table = readFileSync(join(TEST, '../docs/worlds.md'), 'utf8');
  const said = new Map(
    [...table.matchAll(/^\| ([\w-]+) .* \| ([\w ]+?) +\|$/gm)].map(
      ([, name, asWanted]) => [name, asWanted]
    )
  );
  return (await discover()).map(world => {
    const { name, cause, verdict = 'fail' } = world;
    const asWanted = said.get(name) ?? 'not built';
    const proved = asWanted === 'yes' || isRecorded(world);
    return [
      cause,
      {
        where: name,
        verdict: proved ? verdict : `${verdict} (${asWanted})`,
        seen: proved
      }
    ];
  });
}

/** Whether the evidence of a world was kept, and shows the cause: the table is only written of all worlds at once. */
function isRecorded({ topic, name, cause }: IWorld): boolean {
  const file = join(TEST, `evidence/worlds/${topic}-${name}.json`);
  return existsSync(file) && judgedIn(file).headline.cause === cause;
}

function recordings(folder: string): IRecording[] {
  return readdirSync(join(TEST, folder))
    .filter(file => file.endsWith('.json'))
    .map(file => ({ where: file, report: judgedIn(join(TEST, folder, file)) }));
}

/** Of a world the evidence stands beside what it wants; of what was written by hand it is all there is. */
function judgedIn(file: string): IReport {
  const found = JSON.parse(readFileSync(file, 'utf8')) as
    IEvidence | { evidence: IEvidence };
  return judged(settled('evidence' in found ? found.evidence : found));
}
