import { pythonBy } from '../../src/snippets/python';
import { HOSTILE } from './hostile';

describe('a Python', () => {
  it.each([
    [null, null, "'python3'"],
    [null, '/opt/venv', "'/opt/venv/bin/python'"],
    ['/usr/bin/python3.11', '/opt/venv', "'/usr/bin/python3.11'"],
    ["/it's/python", null, `'/it'\\''s/python'`]
  ])('of %j and %j is started as %s', (executable, prefix, program) => {
    expect(pythonBy(executable, prefix)).toEqual({
      program,
      before: [],
      language: 'shell'
    });
  });

  it('is called in Windows, where a quoted word alone is only text', () => {
    expect(pythonBy('C:\\my env\\python.exe', null)).toEqual({
      program: "& 'C:\\my env\\python.exe'",
      before: [],
      language: 'powershell'
    });
  });

  it('is looked for in Windows at both places where environments have it', () => {
    expect(pythonBy(null, 'C:/conda/envs/lab')).toEqual({
      program: '& $python',
      before: [
        "$python = 'C:/conda/envs/lab\\python.exe', 'C:/conda/envs/lab\\Scripts\\python.exe' | Where-Object { Test-Path -LiteralPath $_ } | Select-Object -First 1"
      ],
      language: 'powershell'
    });
  });

  it.each([...HOSTILE, '’', '‘; calc; ‘'])(
    'has every quotation mark of PowerShell in %j doubled, on one line',
    text => {
      const { program } = pythonBy(`\\\\share\\${text}`, null);
      const inner = /^& '(.*)'$/u.exec(program)?.[1];
      expect(inner).toBeDefined();
      expect(inner?.replace(/['‘’‚‛]{2}/g, '')).not.toMatch(/['‘’‚‛\n\r]/);
    }
  );
});
