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
  const [world] = await discover([name ?? '']);
  const missing = lacking(world);
  if (missing.length > 0) {
    throw new Error(`${name} needs ${missing.join(', ')}`);
  }
  const { url, jupyter } = await world.build(labOf(makeBench(keeper), keeper));
  const { host } = new URL(url);
  const isToken = jupyter.login === 'token';
  console.log(world.title);
  console.log(`  wanted:  ${world.cause ?? 'no finding'}`);
  console.log(
    `  open:    ${url}lab${isToken ? `?token=${jupyter.secret}` : ''}`
  );
  if (!isToken) {
    console.log(`  password: ${jupyter.secret}`);
  }
  if (host.includes('.test')) {
    const name = new URL(url).hostname;
    console.log(`  first:   echo '127.0.0.1 ${name}' >> /etc/hosts`);
  }
  if (world.arrive) {
    console.log('  what happens after the page was opened is not done here');
  }
  console.log('Ctrl-C ends it.');
  setInterval(() => {}, 1 << 30);
}
