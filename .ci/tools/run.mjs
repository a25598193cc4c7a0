// Starts programs with the tools of this checkout first on the path.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const bin = join(root, '.venv/bin');

/** The environment in which everything is started, so that nobody has to activate anything. */
export function environment(more = {}) {
  const env = { ...process.env };
  delete env.PYTHONHOME;
  delete env.PYTHONPATH;
  const path = [bin, join(root, 'node_modules/.bin'), env.PATH].join(':');
  return { ...env, PATH: path, VIRTUAL_ENV: join(root, '.venv'), ...more };
}

/** One line of what is going on. */
export function say(text) {
  console.log(`\u25b8 ${text}`);
}

/** A reason to stop that a person can act on; shown without a trace. */
export class Stop extends Error {}

/**
 * Run a program to its end, in a process group of its own, so that nothing of it is left when it is given up.
 * Resolves to its exit code and, with `keep`, what it wrote to standard output.
 */
export function attempt(
  command,
  args,
  { env = {}, keep = false, quiet = false, minutes = 20 } = {}
) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      detached: true,
      env: environment(env),
      stdio: [
        'ignore',
        keep || quiet ? 'pipe' : 'inherit',
        quiet ? 'pipe' : 'inherit'
      ]
    });
    let output = '';
    const end = signal => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // It has ended by itself.
      }
    };
    const onSignal = signal => {
      end(signal);
      process.exitCode = 130;
    };
    const timer = setTimeout(() => {
      say(`${command} has taken more than ${minutes} minutes and is ended`);
      end('SIGTERM');
      setTimeout(() => end('SIGKILL'), 10_000).unref();
    }, minutes * 60_000);
    const settle = code => {
      clearTimeout(timer);
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
      resolve({ code, output });
    };
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    for (const stream of [child.stdout, quiet && child.stderr]) {
      stream?.on?.('data', chunk => {
        output += chunk;
        if (!quiet) {
          process.stdout.write(chunk);
        }
      });
    }
    child.on('error', error => {
      output += error.message;
      settle(127);
    });
    child.on('close', code => settle(code ?? 1));
  });
}

/** Run a program that has to succeed. */
export async function run(command, args, options) {
  const { code, output } = await attempt(command, args, options);
  if (code !== 0) {
    throw new Stop(
      `${[command, ...args].join(' ')} ended with ${code}${options?.quiet ? `\n${output}` : ''}`
    );
  }
  return output;
}
