/** Whether one path is another or lies below it; as text, without looking. */
export function isWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(above.replace(/\/*$/, '/'));
}

/** Whether a folder is the system's own, which is nobody's to have. */
export function isSystems(path: string): boolean {
  return /^\/((bin|boot|dev|etc|home|lib|lib64|media|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)\/?)?$/.test(
    path
  );
}

/** Whether much else lives in a folder: it is the system's, or somebody's home. */
export function isCrowded(path: string): boolean {
  return isSystems(path) || /^\/(home|root|Users)(\/[^/]+)?\/?$/.test(path);
}
