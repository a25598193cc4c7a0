// What can be wrong with a hop that is played, for `lab.fault(backend, …)`. A real program is better where one can do
// it; nginx, for one: limit_req, limit_except, proxy_cache, proxy_read_timeout, client_max_body_size, upstream.
export * from './faults/answers.mjs';
export * from './faults/frames.mjs';
export * from './faults/headers.mjs';
export * from './faults/paths.mjs';
export * from './faults/timing.mjs';
export * from './faults/when.mjs';
