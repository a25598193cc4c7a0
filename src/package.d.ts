// The bundler reads the real file; TypeScript may not look outside src.
declare module '*/package.json' {
  export const version: string;
}
