/** Rules of a profile that let it read and write below one folder. */
export function rules(folder: string): string {
  const path = folder.replace(/\/+$/, '');
  return [`${quote(`${path}/`)} r,`, `${quote(`${path}/**`)} rwkl,`].join('\n');
}

/** What is meant as it is, and not as a pattern, is escaped; the two stars at the end are ours. */
function quote(text: string): string {
  const stars = text.endsWith('/**') ? '**' : '';
  const plain = text
    .slice(0, text.length - stars.length)
    .replace(/\p{Cc}/gu, '?')
    .replace(/[\\"*?[\]{}^@]/g, '\\$&');
  return `"${plain}${stars}"`;
}
