/** One mount as `/etc/fstab` describes it. */
export interface IFstabEntry {
  source: string;
  target: string;
  type: string;
  options: readonly string[];
}

/** A line of `/etc/fstab`; what would end a field is written in octal. */
export function fstab({ source, target, type, options }: IFstabEntry): string {
  return [source, target, type, options.join(','), '0', '0']
    .map(field => field.replace(/[\s\\#]/g, octal))
    .join(' ');
}

function octal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}
