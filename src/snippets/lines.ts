/** Code to paste, and which of its lines matter. */
export interface ISnippet {
  code: string;
  /** Line numbers, from 1. */
  added: number[];
}

/** A line of a snippet: one that is context, one that matters, or one that is left out. */
export type Line = string | { added: string } | null;

/** Put a snippet together from its lines. */
export function snippet(lines: readonly Line[]): ISnippet {
  const kept = lines.filter(line => line !== null);
  return {
    code: kept
      .map(line => (typeof line === 'string' ? line : line.added))
      .join('\n'),
    added: kept.flatMap((line, index) =>
      typeof line === 'string' ? [] : [index + 1]
    )
  };
}

/** Steps for a person, one after the other. */
export function numbered(steps: readonly string[]): string {
  return steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
}
