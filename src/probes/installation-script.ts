/**
 * Runs in the Python program of the server, without its environment: starts that Python as the server was started, and
 * hands on what it says. It keeps silent unless the name the server was started by leads to the program that runs.
 */
const FIND_PYTHON = `
import base64, os, re, shutil, subprocess, sys
from itertools import takewhile
at = "/proc/%s/" % sys.argv[1]
def words(name):
    with open(at + name, "rb") as file:
        return os.fsdecode(file.read()).split(chr(0))
argv = words("cmdline")
env = dict(word.split("=", 1) for word in words("environ") if "=" in word)
os.chdir(at + "cwd")
python = os.path.abspath(shutil.which(argv[0], path=env.get("PATH")))
if os.path.samefile(python, at + "exe"):
    flags = takewhile(re.compile("-[BEIOPsSu]+$").match, argv[1:])
    run = "import base64,sys;exec(base64.b64decode(sys.argv[1]))"
    told = subprocess.check_output([python, *flags, "-c", run, sys.argv[2]], env=env)
    print(base64.b64encode(told.splitlines()[-1]).decode())
`;

/** Runs in the server's Python, with its environment; imports nothing of ours, which might fail. */
const LOOK = `
import glob, json, os, platform, sys
from importlib.util import find_spec
from jupyter_core.paths import jupyter_config_path, jupyter_path
name = "jupyterlab_environment_health"
sys.path = [path for path in sys.path if path]
spec = find_spec(name)
join = os.path.join
tail = "/share/jupyter/labextensions"
fronts = [path for path in jupyter_path("labextensions") if os.path.exists(join(path, name.replace("_", "-"), "package.json"))]
own = {os.path.realpath(path) for path in sys.path}
infos = [info for path in fronts if path.endswith(tail) for info in glob.glob(join(glob.escape(path[:-len(tail)]), "lib*/python*/*-packages", name + "-*.dist-info"))]
homes = dict.fromkeys(os.path.realpath(os.path.dirname(info)) for info in infos)
config = jupyter_config_path()
files = [join(path, "jupyter_server_config.json") for path in config]
files += [file for path in config for file in sorted(glob.glob(join(glob.escape(path), "jupyter_server_config.d", "*.json")), reverse=True)]
def switched(file):
    try:
        with open(file, "rb") as text:
            return json.loads(text.read())["ServerApp"]["jpserver_extensions"].get(name)
    except (AttributeError, LookupError, OSError, TypeError, ValueError):
        return None
switches = ({"on": switched(file), "file": file} for file in files)
print(json.dumps({
    "executable": sys.executable,
    "prefix": sys.prefix,
    "python": platform.python_version(),
    "module": spec and spec.origin,
    "frontEnds": fronts,
    "elsewhere": [home for home in homes if home not in own],
    "switch": next((switch for switch in switches if switch["on"] in (True, False)), None),
}))
`;

/**
 * A line for any shell that asks the server's own Python; what it says comes in base64 between the nonce and a colon.
 *
 * #### Notes
 * The process that Jupyter started for this terminal leads its session, so its parent is the server, whatever start-up
 * files made of it; where that is no Python, as in a terminal multiplexer, nothing is asked. What is typed holds no
 * quote, backslash or exclamation mark inside its quotes, which some shell would read. What is run is asked for
 * afterwards, since some shells take only short lines. The sum is the shell's own work, so the echo of what was typed
 * does not look like the answer. The space at the beginning keeps it out of the history of shells that honour it; most
 * others are ended before they write theirs.
 */
export function lookCommand(nonce: string): string {
  const script = [
    'read -r s </proc/$$/stat',
    'set -- $s',
    'l=$6',
    'while read -r k v; do case $k in PPid:) p=$v;; esac; done </proc/$l/status',
    'x=$(readlink /proc/$p/exe)',
    `m=${nonce}$((20+22))`,
    'case ${x##*/} in python*) echo $m.',
    'read -r f',
    'read -r c',
    'r=$("$x" -I -c "import base64,sys;exec(base64.b64decode(sys.argv.pop(1)))" $f $p $c 2>/dev/null)',
    'echo $m:$r:',
    'read -r k',
    'kill -9 $l;; *) echo $m::;; esac'
  ];
  return ` sh -c '${script.join('; ')}'`;
}

/** What it says when it is ready for {@link lookLines}. */
export function lookReady(nonce: string): RegExp {
  return new RegExp(`${nonce}42\\.`);
}

/** What it is to run. */
export function lookLines(): string[] {
  return [FIND_PYTHON, LOOK].map(btoa);
}

/** What the line is answered by, with its base64 as a group, which is empty where there was nothing to say. */
export function lookAnswer(nonce: string): RegExp {
  return new RegExp(`${nonce}42:([\\w+/=]*):`);
}
