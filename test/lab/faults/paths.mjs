// What is done to the address of a request.
/** Hand on another path, made from the one that came, with its query. */
export const rewritePath = rewrite => ({
  request: message => {
    message.path = rewrite(message.path);
  }
});
