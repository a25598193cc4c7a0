/** Every way in which a report is not what its world wants. */
export function compare(world, { headline, findings }) {
  const { cause, hop, place, says, beside = [] } = world;
  const verdict = world.verdict ?? (cause === null ? 'pass' : 'fail');
  const complaints = [];
  const want = (name, wanted, got) => {
    if (wanted !== undefined && wanted !== got) {
      complaints.push(`${name} is ${got}, not ${wanted}`);
    }
  };
  want('the cause', cause, headline.cause);
  want('the hop', hop, headline.hop ?? undefined);
  want('the verdict', verdict, headline.verdict);
  if (place && !place.test(headline.place ?? '')) {
    complaints.push(`the place is ${headline.place}, not ${place}`);
  }
  const isHeadline = finding =>
    finding.cause === headline.cause &&
    (finding.place ?? null) === headline.place;
  const roots = findings.filter(
    ({ verdict, becauseOf }) =>
      (verdict === 'fail' || verdict === 'warn') && !becauseOf
  );
  const others = roots.filter(finding => !isHeadline(finding));
  for (const wanted of beside) {
    if (!others.some(({ cause }) => cause === wanted)) {
      complaints.push(`${wanted} is not found`);
    }
  }
  for (const finding of others) {
    const { check, place = '', summary } = finding;
    if (beside.includes(finding.cause)) {
      continue;
    }
    complaints.push(
      `another root: ${finding.cause ?? check} ${place} – ${summary}`
    );
  }
  // A report that finds no trouble says in the findings themselves what it could not see.
  const spoken =
    roots.length > 0
      ? roots.filter(isHeadline)
      : findings.filter(({ verdict }) => verdict === headline.verdict);
  const texts = spoken.map(
    ({ summary, impact = '' }) => `${summary} ${impact}`
  );
  if (says && !texts.some(text => says.test(text))) {
    complaints.push(`does not say ${says}: ${texts.join(' / ')}`);
  }
  return complaints;
}
