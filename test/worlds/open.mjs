import { closeOnExit, Keeper } from '../lab/keeper.mjs';
import { discover } from './discover.mjs';
import { labOf, makeBench } from './lab.mjs';
import { lacking } from './world.mjs';

const keeper = new Keeper();
closeOnExit(keeper);
await main(process.argv[2]).catch(async error => {
  console.error(error.message);
  await keeper.close();
  process.exitCode = 1;
});

/** Build one world and leave it running until Ctrl-C. */
async function main(name) {
  // Without a name the error lists what there is.
  const [world] = await discover([name ?? 'without a name']);
  const missing = lacking(world);
  if (missing.length > 0) {
    throw new Error(`${name} needs ${missing.join(', ')}`);
  }
  // A person meets the extension as it is by default.
  const bench = makeBench(keeper, { autoCheck: true });
  const lines = describe(world, await world.build(labOf(bench, keeper)));
  console.log(`${lines.join('\n')}\nCtrl-C ends it.`);
  setInterval(() => {}, 1 << 30);
}

function describe({ title, cause, arrive }, visit) {
  const { url, jupyter, portal, credentials, rules } = visit;
  const { login, secret, user } = jupyter;
  const { hostname } = new URL(url);
  const lab = login === 'token' ? `${url}lab?token=${secret}` : `${url}lab`;
  return [
    title,
    `  wanted:   ${cause ?? 'no finding'}`,
    `  open:     ${portal ? `${portal}?${encodeURIComponent(lab)}` : lab}`,
    credentials
      ? `  browser:  ${credentials.username}, ${credentials.password}`
      : [],
    login === 'token' ? [] : `  password: ${secret}`,
    user ? `  user:     ${user}` : [],
    hostname.endsWith('.test')
      ? `  before:   echo '127.0.0.1 ${hostname}' >> /etc/hosts`
      : [],
    arrive
      ? '  Its fault comes after the page was opened, from the runner.'
      : [],
    rules
      ? '  Its fault is an extension of the browser, which only the runner has.'
      : []
  ].flat();
}
