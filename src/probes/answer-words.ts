/** How much of an error's words is kept. */
const MOST_TEXT = 200;

/** A title is shorter than what it is the title of. */
const MOST_TITLE = 100;

/** What an error says to a reader: its message, or its page without markup. */
export function textOf(body: string, json: unknown): string {
  const message =
    typeof json === 'object' && json !== null && 'message' in json
      ? String(json.message)
      : body
          .replace(/<!--[\s\S]*?-->/g, ' ')
          .replace(
            /<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi,
            element => titleOf(element) ?? ' '
          )
          .replace(/<[^>]*>/g, ' ');
  return tidy(message, MOST_TEXT);
}

/** The title of a page, where there is one. */
export function titleOf(body: string): string | null {
  const title = /<title[^>]*>([^<]*)</i.exec(body)?.[1] ?? '';
  return tidy(title, MOST_TITLE) || null;
}

function tidy(words: string, most: number): string {
  return words.replace(/\s+/g, ' ').trim().slice(0, most);
}
