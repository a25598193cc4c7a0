import type { ISignature } from './who-signature';

/** Pages that want a person to confirm something before the answer comes. */
export const INTERSTITIALS: readonly ISignature[] = [
  {
    name: 'ngrok',
    // https://ngrok.com/docs/errors/err_ngrok_6024/
    mark: ['ngrok-error-code', /^ERR_NGROK_6024$/],
    text: /ERR_NGROK_6024|You are about to visit:? \S*ngrok/i
  },
  {
    name: 'localtunnel',
    title: /^Tunnel website ahead/i,
    text: /\bTunnel website ahead\b|\blocaltunnel\b/i
  },
  {
    name: 'Cloudflare',
    // https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
    mark: ['cf-mitigated', /^challenge$/i],
    title: /^Just a moment\.\.\.$/
  },
  {
    name: 'Microsoft dev tunnels',
    text: /You are about to connect to a developer tunnel/i
  }
];
