import type { ISessionContext } from '../../src/probes/sessions';
import { lookAtSessions } from '../../src/probes/sessions';

const UUID = '11111111-2222-3333-4444-555555555555';

function opened(context: Partial<ISessionContext>): object {
  return {
    sessionContext: {
      path: 'a.ipynb',
      session: null,
      prevKernelName: '',
      kernelPreference: {},
      kernelDisplayStatus: 'unknown',
      ...context
    }
  };
}

function look(
  widgets: object[],
  running: { path: string; kernel: { id: string; name: string } | null }[] = []
) {
  return lookAtSessions({
    widgets: () => widgets,
    running: () => running,
    givenUp: () => []
  });
}

describe('what the page takes to be running', () => {
  it('is told of tabs with a kernel, and of those that want one', () => {
    const kernel = { id: UUID, name: 'python3' };
    const { tabs } = look([
      {},
      { sessionContext: undefined },
      opened({ session: { kernel }, kernelDisplayStatus: 'idle' }),
      opened({ prevKernelName: 'ir', session: { kernel: null } }),
      opened({ kernelPreference: { name: 'julia' } }),
      opened({})
    ]);
    expect(tabs.map(({ kernel, wanted }) => [kernel, wanted])).toEqual([
      [UUID, 'python3'],
      [null, 'ir'],
      [null, 'julia'],
      [null, null]
    ]);
    expect(tabs[0]).toMatchObject({ path: 'a.ipynb', status: 'idle' });
  });

  it('knows the sessions whose start was not waited for', () => {
    const kernel = { id: 'k', name: 'python3' };
    const paths = [UUID, `work/${UUID}`, `${UUID}.ipynb`, 'a.ipynb'];
    const { orphans } = look(
      [],
      [
        ...paths.map((path, at) => ({
          path,
          kernel: { ...kernel, id: `k${at}` }
        })),
        { path: UUID, kernel: null }
      ]
    );
    expect(orphans).toEqual(['k0', 'k1']);
  });
});
