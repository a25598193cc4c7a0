// Answers which the hop gives itself, so that Jupyter never sees the request.
/** Answer what matches with a status, headers and a page: a gateway's refusal, a login page, a page in between. */
export const answer = (when, own) => ({
  request: message => (when(message) ? own : null)
});

/** Never answer what matches. */
export const swallow = when => ({
  request: message => (when(message) ? new Promise(() => {}) : null)
});
