import { quoteShell } from './shell';

/** How a Python is started in the shell of the system it is on. */
export interface IPython {
  /** What the first words of a line are. */
  program: string;
  /** Lines that go before. */
  before: readonly string[];
  language: 'shell' | 'powershell';
}

/** A Python that is known by its program, or else by its prefix, or by nothing. */
export function pythonBy(
  executable: string | null,
  prefix: string | null
): IPython {
  if (!isWindows(executable ?? prefix ?? '')) {
    const path =
      executable ?? (prefix === null ? 'python3' : `${prefix}/bin/python`);
    return { program: quoteShell(path), before: [], language: 'shell' };
  }
  const language = 'powershell';
  if (executable !== null) {
    return {
      program: `& ${quotePowershell(executable)}`,
      before: [],
      language
    };
  }
  // An environment of venv has it in Scripts, every other one at the top.
  const paths = ['python.exe', 'Scripts\\python.exe']
    .map(name => quotePowershell(`${prefix}\\${name}`))
    .join(', ');
  return {
    program: '& $python',
    before: [
      `$python = ${paths} | Where-Object { Test-Path -LiteralPath $_ } | Select-Object -First 1`
    ],
    language
  };
}

/** A drive or a share. */
function isWindows(path: string): boolean {
  return /^([A-Za-z]:[\\/]|\\\\)/.test(path);
}

/** PowerShell takes the quotation marks of typography for its own. */
function quotePowershell(text: string): string {
  return `'${text.replace(/[\p{Cc}\u2028\u2029]/gu, '').replace(/['‘’‚‛]/g, '$&$&')}'`;
}
