import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { judged, recorded } from '../checks/recorded';

const TEST = join(__dirname, '..');

/** Where a cause was seen, and how bad it was said to be there. */
export interface IProof {
  where: string;
  verdict: string;
}

interface IWorld {
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

/** Worlds, with what they want said; where the last table does not show that it was, with what it shows. */
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
  return (await discover()).map(({ name, cause, verdict = 'fail' }) => {
    const asWanted = said.get(name) ?? 'not built';
    return [
      cause,
      {
        where: name,
        verdict: asWanted === 'yes' ? verdict : `${verdict} (${asWanted})`
      }
    ];
  });
}

function recordings(): [string | null, IProof][] {
  return readdirSync(join(TEST, 'evidence'))
    .filter(file => file.endsWith('.json'))
    .map(file => {
      const name = file.replace(/\.json$/, '');
      const { cause, verdict } = judged(recorded(name)).headline;
      return [cause, { where: `${name}.json`, verdict }];
    });
}
