import { compose } from '../../src/snippets/compose';
import {
  mountOption,
  options,
  tmpfsOption,
  userOption
} from '../../src/snippets/docker';
import { fstab } from '../../src/snippets/fstab';
import {
  claimOf,
  emptyDirs,
  fsGroup,
  volumeMount
} from '../../src/snippets/kubernetes';
import { consoleText } from '../../src/snippets/platform';
import { readWritePaths } from '../../src/snippets/systemd';
import { quoteYaml } from '../../src/snippets/yaml';
import { HOSTILE } from './hostile';

describe('a YAML string', () => {
  it.each(HOSTILE)('stands for exactly %j, on one line', text => {
    expect(JSON.parse(quoteYaml(text))).toBe(text);
    expect(quoteYaml(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  });
});

describe('options of docker run', () => {
  it('mount a folder whatever its name', () => {
    expect(
      mountOption({ type: 'bind', source: '/a,b "c"', target: "/it's" })
    ).toBe(`--mount 'type=bind,"source=/a,b ""c""",target=/it'\\''s'`);
  });

  it('stand on lines of their own within a command', () => {
    expect(
      options([
        userOption(1000, 100),
        tmpfsOption('/tmp', {}),
        tmpfsOption('/run', { uid: 1000, mode: '0700' })
      ])
    ).toBe(
      `--user 1000:100 \\\n--tmpfs '/tmp' \\\n--tmpfs '/run:uid=1000,mode=0700'`
    );
  });
});

describe('a compose file', () => {
  it('declares the volumes it names and means its dollars', () => {
    expect(
      compose({
        user: '1000:100',
        mounts: [{ type: 'volume', source: 'home', target: '/h/$USER' }],
        tmpfs: ['/tmp']
      })
    ).toBe(
      [
        'services:',
        '  jupyter:',
        '    user: "1000:100"',
        '    volumes:',
        '      - type: volume',
        '        source: "home"',
        '        target: "/h/$$USER"',
        '        read_only: false',
        '    tmpfs:',
        '      - "/tmp"',
        'volumes:',
        '  "home": {}'
      ].join('\n')
    );
  });
});

describe('a pod', () => {
  it('takes paths as strings and sizes as quantities', () => {
    expect(volumeMount('/a: b #c')).toContain('mountPath: "/a: b #c"');
    expect(emptyDirs(['/x'], null)).not.toContain('fsGroup');
    expect(emptyDirs(['/x', '/y'], 100)).toContain('fsGroup: 100');
    expect(fsGroup(100)).toContain('fsGroupChangePolicy: OnRootMismatch');
    expect(claimOf(20)).toContain('storage: "20Gi"');
  });
});

describe('a machine’s own files', () => {
  it('keep a mount on one line of six fields', () => {
    expect(
      fstab({
        source: '/dev/sdb1',
        target: '/my data\n#x\\',
        type: 'ext4',
        options: ['rw', 'noatime']
      })
    ).toBe('/dev/sdb1 /my\\040data\\012\\043x\\134 ext4 rw,noatime 0 0');
  });

  it.each(HOSTILE)('give %j to systemd as one path', text => {
    const lines = readWritePaths([text]).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^ReadWritePaths="(\\.|%%|[^"\\%])*"$/u);
  });
});

describe('a platform’s console', () => {
  it('is told of only where we know it', () => {
    expect(consoleText('RunPod', 'writable', '/workspace')).toContain(
      '\n/workspace'
    );
    expect(consoleText('Somewhere', 'writable', '/workspace')).toBeNull();
  });

  it('gets a path on one line', () => {
    expect(consoleText('RunPod', 'writable', '/a\nb')).toContain('\n/a?b');
  });
});
