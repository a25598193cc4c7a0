/** What is asked of a platform's console: a volume that can be written to, more room on it, or a variable `NAME=value`. */
export type Wish = 'writable' | 'room' | 'variable';

/** Where a platform keeps a setting, as comments over the value that goes there. */
interface IConsole {
  platform: RegExp;
  writable: (path: string) => string;
  room: (path: string) => string;
  variable: (line: string) => string;
}

// Names of menus are the platforms' own, and are not translated.
const CONSOLES: readonly IConsole[] = [
  {
    platform: /runpod/i,
    writable: path =>
      `# Pod → Edit Pod → Volume mount path: mount the network volume itself here\n${path}`,
    room: path =>
      `# Pod → Edit Pod → Volume disk or Container disk: a larger size\n# Storage → the network volume → Edit: a larger size\n${path}`,
    variable: line => `# Pod → Edit Pod → Environment Variables\n${line}`
  },
  {
    platform: /ovh/i,
    writable: path =>
      `# ovhai notebook run, ovhai job run: end the --volume of this path in :RW\n${path}:RW`,
    room: path =>
      `# ovhai notebook run, ovhai job run: put what is large into an object store volume instead\n${path}`,
    variable: line =>
      `# ovhai notebook run, ovhai job run: add --env with this\n${line}`
  },
  {
    platform: /vast/i,
    writable: path =>
      `# Instance → Edit image and config → Docker options: the -v of this path without :ro\n${path}`,
    room: path =>
      `# The disk of an instance is fixed when it is rented: rent one with a larger Disk Space, copy over\n${path}`,
    variable: line =>
      `# Instance → Edit image and config → Docker options: -e with this\n${line}`
  }
];

/** What to set in this platform's own console, or null where we know no console for it. */
export function consoleText(
  platform: string,
  wish: Wish,
  value: string
): string | null {
  const found = CONSOLES.find(entry => entry.platform.test(platform));
  return found ? found[wish](value.replace(/\p{Cc}/gu, '?')) : null;
}
