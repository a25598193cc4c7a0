/** Whether an address answers, and well. */
export async function answers(url) {
  return fetch(url).then(
    response => response.ok,
    () => false
  );
}
