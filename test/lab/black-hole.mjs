import { randomNet, sh, startNetwork, within, words } from './network.mjs';

/** Bytes a packet may have on the far side of the router. */
const NARROW = 1280;

/**
 * A network with a black hole: this machine, a router, and a place for a server behind a link that takes only small
 * packets, while the router's word that they are too big is dropped, as firewalls do that drop all of ICMP.
 *
 * The server knows that its link is narrow, else no page would get out; it does not say so to whom it talks.
 *
 * @returns where a server there listens, and the words that start it there.
 *
 * #### Notes
 * The kernel cleans up: when the processes that hold the two namespaces end, the namespaces and their links go.
 */
export async function startBlackHole(keeper) {
  const router = await startNetwork(keeper);
  const server = await startNetwork(keeper);
  const net = randomNet();
  const name = `lab${router}`;
  sh(`
    ip link add ${name} type veth peer name near netns ${router}
    ip addr add ${net}.1/30 dev ${name}
    ip link set ${name} up
    ip route add ${net}.4/30 via ${net}.2`);
  within(
    router,
    `
    ip addr add ${net}.2/30 dev near
    ip link set near up
    ip link add far mtu ${NARROW} type veth peer name near netns ${server}
    ip addr add ${net}.5/30 dev far
    ip link set far up
    sysctl -qw net.ipv4.ip_forward=1
    nft add table ip lab
    nft 'add chain ip lab out { type filter hook output priority 0; }'
    nft add rule ip lab out icmp type destination-unreachable drop`
  );
  within(
    server,
    `
    ip link set lo up
    ip addr add ${net}.6/30 dev near
    ip link set near up
    ip route add default via ${net}.5 mtu ${NARROW} advmss 1460`
  );
  return { ip: `${net}.6`, network: words(server) };
}
