import { quoteShell, shell } from '../../snippets/shell';

/**
 * A line that tries something on a new file, `$file`, and removes that one file.
 *
 * #### Notes
 * Where no file can be made, nothing else of the line is done: an empty variable in a command that removes names
 * somebody else's files. For the same reason there is no pattern in it.
 */
export function onScratchFile(folder: string, work: string): string {
  const make = shell`file=$(mktemp ${`${folder}/by-hand.XXXXXX`})`;
  return `${make} && { ${work}; echo $?; rm "$file"; }`;
}

/** A line that tries something in a new folder, `$dir`, and removes it with what was put there under these names. */
export function inScratchFolder(
  folder: string,
  work: string,
  names: readonly string[]
): string {
  const files = names.map(name => ` "$dir"/${quoteShell(name)}`).join('');
  const remove = files && ` rm -f${files};`;
  const make = shell`dir=$(mktemp -d ${`${folder}/by-hand.XXXXXX`})`;
  return `${make} && { ${work}; echo $?;${remove} rmdir "$dir"; }`;
}
