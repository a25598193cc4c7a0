import { execute, openLab } from '../lab/chromium.mjs';
import { launchWithRules } from '../lab/extension.mjs';
import { evidenceOf } from '../lab/evidence.mjs';
import { Keeper } from '../lab/keeper.mjs';
import { watchResidue } from '../lab/residue.mjs';
import { against } from '../lab/schema.mjs';
import { compare } from './compare.mjs';
import { labOf } from './lab.mjs';

/**
 * Build a world, look at it as a person would, and take it down.
 *
 * @returns what was got, and every way in which it is not what the world wants.
 */
export async function inspect(world, bench, browser) {
  const keeper = new Keeper(bench.keeper);
  const started = Date.now();
  const result = { world, report: null, evidence: null, complaints: [] };
  try {
    const visit = await world.build(labOf(bench, keeper));
    const context = await contextFor(visit, keeper, browser);
    const page = await context.newPage();
    const place = await openLab(page, visit);
    await world.arrive?.(page, visit);
    const look = async () => {
      const residue = await watchResidue(visit.jupyter);
      const report = await execute(place, 'environment-health:run', world.run);
      const evidence = await evidenceOf(place);
      result.complaints.push(
        ...against('report', report),
        ...against('evidence', evidence),
        ...(await residue())
          .filter(item => !world.stays?.test(item))
          .map(item => `left behind: ${item}`)
      );
      return { report, evidence };
    };
    const { report, evidence } = await look();
    Object.assign(result, { report, evidence, folders: visit.jupyter.folders });
    result.complaints.push(...compare(world, report));
    const again = async () => (await look()).report;
    await world.prove?.({ visit, report, again });
  } catch (error) {
    result.complaints.push(error.message);
  } finally {
    await keeper.close();
  }
  return { ...result, seconds: (Date.now() - started) / 1000 };
}

async function contextFor({ rules, credentials, proxy }, keeper, browser) {
  if (rules) {
    return launchWithRules(keeper, rules);
  }
  const context = await browser.newContext({
    httpCredentials: credentials,
    // Else Chromium goes to this machine itself without a proxy.
    proxy: proxy && { server: proxy, bypass: '<-loopback>' }
  });
  keeper.add(() => context.close());
  return context;
}
