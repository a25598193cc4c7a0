import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IEvidence } from '../../src/wire/evidence';
import { judged, recorded, settled } from '../checks/recorded';

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

/** By cause, what proves it: worlds, or where there is none recordings that were written by hand. */
export async function proofsByCause(): Promise<Map<string, IProof[]>> {
  const proofs = grouped(recordings());
  for (const [cause, built] of grouped(await worlds())) {
    proofs.set(cause, built);
  }
  return proofs;
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
  if (!existsSync(file)) {
    return false;
  }
  const { evidence } = JSON.parse(readFileSync(file, 'utf8')) as {
    evidence: IEvidence;
  };
  return judged(settled(evidence)).headline.cause === cause;
}

function recordings(): [string | null, IProof][] {
  return readdirSync(join(TEST, 'evidence'))
    .filter(file => file.endsWith('.json'))
    .map(file => {
      const name = file.replace(/\.json$/, '');
      const { cause, verdict } = judged(recorded(name)).headline;
      return [cause, { where: `${name}.json`, verdict, seen: true }];
    });
}
