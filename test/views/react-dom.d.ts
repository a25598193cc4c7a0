/** The entry of react-dom these tests use; its types are not installed, since the product renders through JupyterLab. */
declare module 'react-dom/client' {
  import type { ReactNode } from 'react';
  export function createRoot(container: Element): {
    render(children: ReactNode): void;
    unmount(): void;
  };
}
