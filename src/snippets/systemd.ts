/** A drop-in that lets a service write to these folders, where its unit protects the rest. */
export function readWritePaths(paths: readonly string[]): string {
  return [
    '[Service]',
    ...paths.map(path => `ReadWritePaths=${quote(path)}`)
  ].join('\n');
}

/** systemd reads C escapes inside double quotes, and specifiers after a percent sign. */
function quote(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replace(/%/g, '%%')
    .replace(
      /\p{Cc}/gu,
      control => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`
    );
  return `"${escaped}"`;
}
