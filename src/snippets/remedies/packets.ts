/** Bytes of a packet that pass nearly every tunnel: the least that IPv6 allows. */
const SMALL = 1280;

/** What is set where large packets vanish: on the router or tunnel, or on one computer. */
export interface IPackets {
  /** On the router or the computer at the end of the tunnel. */
  router: string;
  wireguard: string;
  openvpn: string;
  /** On the computer the browser runs on, until its network is started again. */
  computer: string;
}

/** Make packets fit. */
export const packets: IPackets = {
  router: [
    'nft add table inet clamp',
    "nft 'add chain inet clamp forward { type filter hook forward priority mangle; }'",
    "nft 'add rule inet clamp forward tcp flags syn tcp option maxseg size set rt mtu'"
  ].join('\n'),
  wireguard: ['[Interface]', `MTU = ${SMALL}`].join('\n'),
  openvpn: `mssfix ${SMALL - 40}`,
  computer: [
    'ip route get "$JUPYTER_ADDRESS"  # shows the interface, such as tun0',
    `sudo ip link set dev "$INTERFACE" mtu ${SMALL}`
  ].join('\n')
};
