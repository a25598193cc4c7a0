export { startApache } from './fronts/apache.mjs';
export { startCaddy } from './fronts/caddy.mjs';
export { startChp } from './fronts/chp.mjs';
export { startFault } from './fronts/fault.mjs';
export { startHalfHttp2 } from './fronts/half-http2.mjs';
export { startHaproxy } from './fronts/haproxy.mjs';
export { location, MAP, startNginx } from './fronts/nginx.mjs';
