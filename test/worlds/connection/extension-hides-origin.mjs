import { defineWorld } from '../world.mjs';

const RULES = [
  {
    id: 1,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'origin', operation: 'set', value: 'null' }]
    },
    condition: { resourceTypes: ['xmlhttprequest', 'websocket'] }
  }
];

export default defineWorld({
  title: 'an extension of the browser that replaces Origin by “null”',
  cause: 'connection/origin/opaque',
  hop: 'browser',
  build: async lab => {
    const jupyter = await lab.shared();
    return { url: jupyter.url, jupyter, rules: RULES };
  }
});
