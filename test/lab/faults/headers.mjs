// What is done to single headers, on the way there and back. `when` picks messages; without it, all of them.

/** Give a header of the request another value, made from the one that came if it is a function; `null` loses it. */
export const setRequestHeader = (name, value, when = always) => ({
  request: message => {
    if (when(message)) {
      change(message.headers, name, value);
    }
  }
});

/** Send a second header of the same name: with the same value, or another. */
export const repeatRequestHeader = (name, value, when = always) => ({
  request: message => {
    const first = message.headers.get(name);
    if (when(message) && first !== null) {
      message.headers.add(name, value ?? first);
    }
  }
});

/** Give a header of the answer another value, made from the one that came if it is a function; `null` loses it. */
export const setResponseHeader = (name, value, when = always) => ({
  response: (head, message) => {
    if (when(message)) {
      change(head.headers, name, value);
    }
  }
});

function change(headers, name, value) {
  const next = typeof value === 'function' ? value(headers.get(name)) : value;
  headers.delete(name);
  if (next !== null) {
    headers.add(name, next);
  }
}

function always() {
  return true;
}
