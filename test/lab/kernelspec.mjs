import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Describe a kernel among the data of a server's user, as installing one does. */
export async function describeKernel({ home }, name, argv, title = name) {
  const folder = join(home, '.local/share/jupyter/kernels', name);
  await mkdir(folder, { recursive: true });
  const description = {
    argv: [...argv, '-m', 'ipykernel_launcher', '-f', '{connection_file}'],
    display_name: title,
    language: 'python'
  };
  await writeFile(join(folder, 'kernel.json'), JSON.stringify(description));
}

/** What Jupyter says of the kernels it has. */
export async function runningKernels({ backend, baseUrl, secret }) {
  const answer = await fetch(`http://${backend}${baseUrl}api/kernels`, {
    headers: { Authorization: `token ${secret}` }
  });
  return answer.json();
}
