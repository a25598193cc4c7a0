/** What YAML does not take as it is inside double quotes, though JSON does. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\ufeff]/gu;

/** A YAML string that stands for exactly this text: JSON's strings are YAML's. */
export function quoteYaml(text: string): string {
  return JSON.stringify(text).replace(
    UNPRINTABLE,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}

/** A block of YAML: text is quoted, a number stays. */
export function yaml(
  literal: TemplateStringsArray,
  ...values: readonly (string | number)[]
): string {
  return String.raw(
    { raw: literal },
    ...values.map(value =>
      typeof value === 'number' ? value : quoteYaml(value)
    )
  );
}
