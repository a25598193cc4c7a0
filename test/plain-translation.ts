import type { ITranslation } from '../src/check';

function fill(text: string, args: readonly unknown[]): string {
  return text.replace(/%(\d+)/g, (whole, n: string) => {
    const value = args[Number(n) - 1];
    return value === undefined ? whole : String(value);
  });
}

/** English as it is written in the code, with its values put in; a number that decides the plural is `%1`, as in JupyterLab. */
export const plain: ITranslation = {
  __: (text, ...args) => fill(text, args),
  _n: (singular, plural, n, ...args) =>
    fill(n === 1 ? singular : plural, [n, ...args])
};
