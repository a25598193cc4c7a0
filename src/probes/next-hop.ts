/** The protocol to the first hop, as it was for the page itself: `http/1.1`, `h2`, `h3`. */
export function nextHopProtocol(): string | null {
  const [entry] = performance.getEntriesByType(
    'navigation'
  ) as PerformanceNavigationTiming[];
  return entry?.nextHopProtocol || null;
}
