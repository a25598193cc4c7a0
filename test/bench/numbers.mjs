/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2
    ? sorted[Math.floor(middle)]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Do something some times, one after the other, and keep what each gave. */
export async function repeat(times, work) {
  const results = [];
  for (let round = 0; round < times; round++) {
    results.push(await work(round));
  }
  return results;
}

/** A line of the table: a median with the range it came from, what it should be, and what it is compared with. */
export function row(
  what,
  numbers,
  budget,
  peer = '',
  peerNumbers = [],
  unit = 'ms'
) {
  return {
    what,
    measured: span(numbers, unit),
    budget,
    'compared with': peer && `${peer}: ${span(peerNumbers, unit)}`
  };
}

/** How much more the second of each pair is than the first: the middle of the ratios, and between which half of them lie. */
export function ratio(first, second) {
  const ratios = second
    .map((number, index) => number / first[index])
    .sort((a, b) => a - b);
  const at = part => ratios[Math.round(part * (ratios.length - 1))].toFixed(3);
  return `× ${at(0.5)} (half of the pairs: ${at(0.25)} to ${at(0.75)})`;
}

function span(numbers, unit) {
  const show = number => number.toFixed(number < 100 ? 1 : 0);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return `${show(median(numbers))} ${unit} (${show(least)}–${show(most)}, n=${numbers.length})`;
}
