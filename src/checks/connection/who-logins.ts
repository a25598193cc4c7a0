import type { ISignature } from './who-signature';

/** Pages and refusals that want a login; Jupyter's own are told apart so that nobody else is blamed for them. */
export const LOGINS: readonly ISignature[] = [
  { name: 'Jupyter', title: /^Jupyter(Lab| Server| Notebook)\b/ },
  {
    name: 'Cloudflare Access',
    url: /\/\/[^/]*\.cloudflareaccess\.com\/|\/cdn-cgi\/access\//,
    title: /Cloudflare Access/i
  },
  {
    name: 'Identity-Aware Proxy',
    mark: ['x-goog-iap-generated-response', /./]
  },
  {
    name: 'oauth2-proxy',
    url: /\/oauth2\/(start|sign_in|auth|callback)\b/,
    text: /\bOAuth2 Proxy\b/i
  },
  {
    name: 'Keycloak',
    url: /\/realms\/[^/]+\/(protocol|login-actions)\//,
    title: /\bKeycloak\b/i
  },
  {
    name: 'Dex',
    url: /\/dex\/auth\b/,
    title: /^dex$/i,
    text: /\bLog in to dex\b/i
  },
  { name: 'Authelia', title: /\bAuthelia\b/, text: /\bPowered by Authelia\b/ },
  {
    name: 'authentik',
    url: /\/(outpost\.goauthentik\.io|if\/flow)\//,
    title: /\bauthentik\b/i
  },
  {
    name: 'Microsoft Entra',
    url: /\/\/login\.microsoftonline\.com\//
  },
  { name: 'Google', url: /\/\/accounts\.google\.com\// },
  { name: 'GitHub', url: /\/\/github\.com\/(login|sessions)\b/ },
  {
    name: 'AWS',
    url: /\/\/([^/]*\.amazoncognito\.com|[^/]*\.awsapps\.com|signin\.aws\.amazon\.com|[^/]*\.signin\.aws)\//
  },
  { name: 'Okta', url: /\/\/[^/]*\.okta(preview)?\.com\// },
  { name: 'Auth0', url: /\/\/[^/]*\.auth0\.com\// },
  {
    name: 'Shibboleth',
    url: /\/(idp\/profile|Shibboleth\.sso)\//i
  },
  {
    name: 'JupyterHub',
    url: /\/hub\/(login|oauth_login|api\/oauth2\/authorize)\b/
  },
  // Whoever asks for a password by HTTP itself; Jupyter never does.
  { name: 'Basic', mark: ['www-authenticate', /^basic$/i] },
  {
    name: null,
    url: /\/(log-?in|sign-?in|sso|saml2?|oauth2?|oidc|adfs|cas)([/.]|$)/i,
    title: /(^|[-–—|:] *)(sign|log)[ -]?(in|on)\b/i
  }
];
