import { randomNet, sh, startNetwork, within, words } from './network.mjs';
import { freePort } from './ports.mjs';

/**
 * A machine whose firewall drops what comes by the loopback for the ports that kernels take, and leaves that of the server open.
 *
 * @returns where a server there listens, and the words that start it there.
 */
export async function startClosedLoopback(keeper) {
  const port = await freePort();
  const machine = await startNetwork(keeper);
  const net = randomNet();
  const name = `lab${machine}`;
  sh(`
    ip link add ${name} type veth peer name near netns ${machine}
    ip addr add ${net}.1/30 dev ${name}
    ip link set ${name} up`);
  within(
    machine,
    `
    ip link set lo up
    ip addr add ${net}.2/30 dev near
    ip link set near up
    nft add table inet lab
    nft 'add chain inet lab in { type filter hook input priority 0; }'
    nft add rule inet lab in tcp dport ${port} accept
    nft add rule inet lab in iifname lo tcp sport ${port} accept
    nft add rule inet lab in iifname lo tcp dport 32768-65535 drop`
  );
  return { ip: `${net}.2`, port, network: words(machine) };
}
