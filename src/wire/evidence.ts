// Generated from schema/wire/evidence.schema.json by `npm run wire`; do not edit.

/**
 * What the probes of one run saw, as plain JSON. A key that is absent was not looked at yet; a key whose value is `IUnavailable` was looked at in vain.
 */
export interface IEvidence {
  /**
   * Version of this contract.
   */
  version: 1;
  /**
   * When the run began, ISO 8601 in UTC.
   */
  taken?: string;
  page?: IPage | IUnavailable;
  shim?: IShim | IUnavailable;
  requests?: IRequests | IUnavailable;
  clock?: IClock | IUnavailable;
  policy?: IPolicy | IUnavailable;
  assets?: IAssets | IUnavailable;
  transfer?: ITransfer | IUnavailable;
  upload?: IUpload | IUnavailable;
  patience?: IPatience | IUnavailable;
  idle?: IIdle | IUnavailable;
  frames?: IFrames | IUnavailable;
  stream?: IStream | IUnavailable;
  burst?: IBurst | IUnavailable;
  contents?: IContents | IUnavailable;
  websocket?: IWebsocket | IUnavailable;
  terminal?: ITerminal | IUnavailable;
  installation?: IInstallation | IUnavailable;
  arrivals?: IArrivals | IUnavailable;
  loopback?: ILoopback | IUnavailable;
  server?: IServer | IUnavailable;
  shell?: IShell | IUnavailable;
  identity?: IIdentity | IUnavailable;
  storage?: IStorage | IUnavailable;
  limits?: ILimits | IUnavailable;
  kernels?: IKernels | IUnavailable;
  sessions?: ISessions | IUnavailable;
  files?: IFiles | IUnavailable;
  packages?: IPackages | IUnavailable;
  prospect?: IProspect | IUnavailable;
}
/**
 * Facts of the page, from the browser, without a request.
 */
export interface IPage {
  /**
   * location.origin, e.g. https://lab.example.org
   */
  origin: string;
  /**
   * location.host, with the port when it is not the scheme's own.
   */
  host: string;
  protocol: 'http' | 'https';
  /**
   * location.pathname
   */
  path: string;
  /**
   * PageConfig baseUrl: a path such as / or /user/x/
   */
  baseUrl: string;
  /**
   * PageConfig wsUrl when the server sets one.
   */
  wsUrl?: string | null;
  /**
   * Whether the page holds a token; with it, Lab's own requests skip XSRF and Origin.
   */
  hasToken: boolean;
  /**
   * How many _xsrf cookies JavaScript can read.
   */
  xsrfCookies: number;
  secureContext: boolean;
  framed: boolean;
  cookiesEnabled: boolean;
  /**
   * Whether a cookie the page sets for itself can be read again; null when it was not tried.
   */
  ownCookie?: boolean | null;
  /**
   * Names of the cookies JavaScript can read, and how often each is there.
   */
  cookies?: {
    [k: string]: number;
  };
  /**
   * document.hasStorageAccess(): false where cookies of a frame are third-party; null when the browser does not tell.
   */
  storageAccess?: boolean | null;
  /**
   * Origins of the pages this one is framed in, as far as the browser tells.
   */
  ancestors?: string[];
  /**
   * Whether a service worker answers for this page.
   */
  serviceWorker?: boolean;
  /**
   * Name and major version, e.g. Chromium 156.
   */
  browser: string;
  /**
   * Name and version, e.g. JupyterLab 4.6.6.
   */
  application: string;
  /**
   * Version of this front end.
   */
  extension: string;
  /**
   * PageConfig terminalsAvailable.
   */
  terminalsAvailable: boolean;
  /**
   * The server's sys.prefix as far as the page config gives it away (from staticDir); lets us name the right pip.
   */
  serverPrefix?: string | null;
  /**
   * The file browser's folder, relative to the root folder.
   */
  folder?: string | null;
  /**
   * Protocol to the first hop (http/1.1, h2, h3).
   */
  nextHopProtocol?: string | null;
}
/**
 * Evidence that could not be had, and why. Never an error to a check: it becomes the verdict `unknown` with this reason.
 */
export interface IUnavailable {
  /**
   * The reason in English.
   */
  unavailable: string;
  /**
   * Which of the reasons known by name it is, so that it can be said in the user's language.
   */
  code?: string;
  /**
   * What the reason is told with, in the order of its sentence.
   */
  values?: (string | number)[];
}
/**
 * What the browser got when it asked the server half to open a run.
 */
export interface IShim {
  /**
   * missing: Jupyter says 404. refused: Jupyter says 401/403. foreign: something else answered. unreachable: nothing answered.
   */
  state: 'answered' | 'missing' | 'refused' | 'foreign' | 'unreachable';
  answer: IAnswer;
  /**
   * Version of the server half.
   */
  version?: string | null;
  /**
   * Random id of this server process, new at each start.
   */
  instance?: string | null;
  /**
   * The id that this page saw first; differs when the server was replaced or another one answers.
   */
  pageInstance?: string | null;
  /**
   * Whether /api answers as Jupyter does: tells a missing half from a missing server.
   */
  serverReachable?: boolean | null;
}
/**
 * What one HTTP request got back, and from whom.
 */
export interface IAnswer {
  /**
   * HTTP status; null when no answer came.
   */
  status: number | null;
  /**
   * jupyter: proved by the nonce, our response header or the shape of Jupyter's JSON. front: something else answered. nobody: no answer came.
   */
  by: 'jupyter' | 'front' | 'nobody';
  /**
   * The Server response header.
   */
  server?: string | null;
  contentType?: string | null;
  /**
   * Of an error: its text without markup, at most 200 characters.
   */
  text?: string | null;
  /**
   * Why no answer came, in the words of the client.
   */
  error?: string | null;
  redirected?: boolean;
  /**
   * Where a redirect led: scheme, host and path, no query; null when the browser does not tell.
   */
  url?: string | null;
  /**
   * Of a page: its title.
   */
  title?: string | null;
  /**
   * The server process that answered, by our response header.
   */
  instance?: string | null;
  /**
   * Response headers that tell who stands on the way: names in lower case, from a fixed list (age, via, x-cache, cf-ray, retry-after, content-encoding, …).
   */
  marks?: {
    [k: string]: string;
  };
  /**
   * Bytes of the body that came.
   */
  bytes?: number | null;
  /**
   * Milliseconds from sending to the whole answer.
   */
  ms: number;
}
/**
 * Each kind of request Lab makes, to the echo: as Lab, and with cookies only.
 */
export interface IRequests {
  all: IRequest[];
}
/**
 * One echo request of the browser.
 */
export interface IRequest {
  nonce: string;
  method: string;
  /**
   * lab: through ServerConnection, as JupyterLab sends it. cookies: with cookies and X-XSRFToken only.
   */
  as: 'lab' | 'cookies';
  /**
   * Path that was asked for, without the query.
   */
  url?: string;
  sentXsrfHeader?: boolean;
  /**
   * What is special: the path below the echo, the body, or that the same address is asked for again. names: all that can be special in a path together; each by itself only where these do not arrive as they are. plain unless said otherwise.
   */
  variant?:
    'plain' | 'names' | 'encoded-slash' | 'encoded-percent' | 'space' | 'unicode' | 'dotted' | 'body' | 'repeat';
  /**
   * How many requests this run had counted when Jupyter answered; an answer from a cache has the number of an earlier one.
   */
  sequence?: number | null;
  sentBody?: IBody | null;
  answer: IAnswer;
}
export interface IBody {
  length: number;
  /**
   * SHA-256 in hex, first 16 digits.
   */
  hash: string;
}
/**
 * What the clocks say, in milliseconds since 1970 in UTC.
 */
export interface IClock {
  /**
   * The browser's, when it asked.
   */
  sent: number;
  /**
   * The server's, when it answered.
   */
  server: number;
  /**
   * The browser's, when it had the answer.
   */
  received: number;
  /**
   * The Date header of the answer, which a front may have replaced by its own; whole seconds.
   */
  front?: number | null;
}
/**
 * What the page may do by its Content-Security-Policy, and what was blocked since it was loaded.
 */
export interface IPolicy {
  /**
   * Content-Security-Policy of an answer of ours as it reaches the browser; several are joined by commas.
   */
  header: string | null;
  /**
   * Referrer-Policy of that answer.
   */
  referrer?: string | null;
  violations: IViolation[];
}
export interface IViolation {
  directive: string;
  /**
   * Scheme and host of what was blocked, or a word such as eval.
   */
  blocked: string;
  /**
   * false: only reported.
   */
  enforced: boolean;
}
/**
 * Whether the page that is loaded is the page the server has now; looked at when their versions differ.
 */
export interface IAssets {
  /**
   * Version of the application in this page.
   */
  loaded: string;
  /**
   * Version the server has installed.
   */
  server: string | null;
  /**
   * Version in the page that comes when it is asked for again, as the browser would.
   */
  served: string | null;
  answer: IAnswer;
}
/**
 * Downloads of bytes that are known beforehand; larger ones in a thorough check.
 */
export interface ITransfer {
  steps: ITransferStep[];
}
export interface ITransferStep {
  /**
   * Sent by Jupyter.
   */
  bytes: number;
  /**
   * After decoding.
   */
  received: number;
  /**
   * Whether all was there, and as it was sent.
   */
  whole: boolean;
  /**
   * Whether what came, however much, is what was sent.
   */
  same?: boolean;
  /**
   * text can be compressed, random cannot.
   */
  content?: 'text' | 'random';
  answer: IAnswer;
}
/**
 * Thorough: bodies of growing size, to find the limit to within a tenth; never more than `most`.
 */
export interface IUpload {
  steps: IUploadStep[];
  /**
   * Bytes of the largest body that arrived whole.
   */
  passed: number;
  /**
   * Bytes of the smallest body that did not; null when all arrived.
   */
  refused: number | null;
  /**
   * Bytes that were tried at most.
   */
  most: number;
  /**
   * Whether a body of `refused` bytes arrives when there is nothing in between; null when it was not tried.
   */
  loopback?: boolean | null;
}
export interface IUploadStep {
  bytes: number;
  /**
   * suspicious: harmless text with the marks a web firewall looks for.
   */
  content: 'random' | 'suspicious';
  nonce: string;
  /**
   * Whether every byte arrived; null when that is not known.
   */
  whole: boolean | null;
  timedOut?: boolean;
  answer: IAnswer;
}
/**
 * Thorough: one request that Jupyter answers late, without a byte before.
 */
export interface IPatience {
  /**
   * How long Jupyter was to wait.
   */
  seconds: number;
  nonce: string;
  answer: IAnswer;
}
/**
 * Thorough: websockets on which nothing is said, opened one after the other.
 */
export interface IIdle {
  /**
   * How long each was to be silent.
   */
  seconds: number;
  sockets: IIdleSocket[];
}
export interface IIdleSocket {
  nonce: string;
  /**
   * Whether the server pings it as it does kernels and terminals.
   */
  pings: boolean;
  opened: boolean;
  /**
   * Milliseconds since the first was opened.
   */
  openedAt: number | null;
  /**
   * Likewise; null: it was open to the end.
   */
  closedAt: number | null;
  code: number | null;
  /**
   * Whether it still echoed at the end; null when it had been closed.
   */
  echoed: boolean | null;
}
/**
 * Thorough: binary messages of growing size over websockets, each over its own.
 */
export interface IFrames {
  steps: IFrame[];
  /**
   * Whether the smallest message that failed passes with nothing in between; null when none failed.
   */
  loopback?: boolean | null;
}
export interface IFrame {
  bytes: number;
  /**
   * Whether it came back unchanged.
   */
  ok: boolean;
  /**
   * Whether something else came back.
   */
  altered?: boolean;
  /**
   * Close code when it ended the websocket.
   */
  code?: number | null;
  timedOut?: boolean;
  ms: number;
}
/**
 * Thorough: an answer that Jupyter sends in pieces, with pauses.
 */
export interface IStream {
  /**
   * Milliseconds since it was asked for at which each piece was there.
   */
  pieces: number[];
  /**
   * Pieces Jupyter sends.
   */
  sent?: number;
  /**
   * Between two pieces.
   */
  pauseMs: number;
  answer: IAnswer;
}
/**
 * Thorough: many small requests in a short time, as many tabs make them.
 */
export interface IBurst {
  sent: number;
  ms: number;
  /**
   * Of each kind of answer one.
   */
  answers: IAnswer[];
  /**
   * How many of each, in the same order.
   */
  counts?: number[];
}
/**
 * The operations of the file browser, through Jupyter's contents API, as Lab sends them.
 */
export interface IContents {
  /**
   * Folder it was tried in, relative to the root folder.
   */
  folder: string;
  steps: IContentsStep[];
  /**
   * Names that could not be removed.
   */
  leftovers: string[];
  /**
   * Milliseconds from the first request to the last answer; some of the steps were made side by side.
   */
  ms?: number;
}
export interface IContentsStep {
  step: 'list' | 'create' | 'save' | 'rename' | 'copy' | 'make-folder' | 'upload' | 'download' | 'delete';
  method: string;
  /**
   * Sent as a query argument, so that the server's log lines can be matched.
   */
  nonce: string;
  ok: boolean;
  answer: IAnswer;
}
/**
 * The echo websocket from the browser at addresses like those of a kernel (with a subprotocol, as Lab asks for one) and of a terminal (without); subprotocol and plain are the same ones, or, where those failed, others at the echo's own address. And plain GETs of what did not open, since a browser hides why; `get` is that of the echo.
 */
export interface IWebsocket {
  /**
   * ws:// or wss:// address without query.
   */
  url?: string;
  plain: ISocket;
  subprotocol: ISocket;
  get: IAnswer;
  getNonce?: string;
  kernel?: ISocket;
  terminal?: ISocket;
  kernelGet?: IAnswer;
  terminalGet?: IAnswer;
}
/**
 * One websocket, as the side that opened it saw it.
 */
export interface ISocket {
  nonce: string;
  /**
   * The subprotocol that was asked for.
   */
  subprotocol?: string | null;
  /**
   * The subprotocol that was agreed on.
   */
  accepted?: string | null;
  opened: boolean;
  /**
   * Whether the message came back unchanged.
   */
  echoed: boolean;
  /**
   * Whether the browser refused to try, with `error`.
   */
  threw?: boolean;
  /**
   * Whether 4 KiB of every possible byte came back unchanged; null when it did not come so far.
   */
  binary?: boolean | null;
  /**
   * Close code; 1006 in a browser means only that it failed.
   */
  code?: number | null;
  reason?: string | null;
  error?: string | null;
  timedOut?: boolean;
  ms: number;
}
/**
 * A real terminal: made, a command run in it whose output carries a nonce, removed.
 */
export interface ITerminal {
  created: IAnswer;
  name?: string | null;
  socket: ISocket | null;
  /**
   * Whether the command's output was seen.
   */
  output: boolean;
  /**
   * The uid the command printed.
   */
  uid?: number | null;
  /**
   * Whether the shell ended by itself before it answered.
   */
  exited?: boolean;
  /**
   * null when none was made.
   */
  deleted: boolean | null;
  ms: number;
}
/**
 * Where the server half is installed and where Jupyter looks for it; asked of the server's own Python in a terminal, when the server half is missing.
 */
export interface IInstallation {
  /**
   * The server's Python, by the name it was started by.
   */
  executable: string;
  /**
   * Its sys.prefix.
   */
  prefix: string;
  /**
   * Its version, e.g. 3.12.1.
   */
  python: string;
  /**
   * The file it would import the server half from; null: it finds none.
   */
  module: string | null;
  /**
   * Folders of the server's data path that hold this front end, in the order they are searched.
   */
  frontEnds: string[];
  /**
   * Folders of packages next to those front ends, none of which the server's Python reads, where the server half is installed.
   */
  elsewhere: string[];
  /**
   * What the configuration in JSON says about loading the server half, and which file decides; null: nothing.
   */
  switch: ISwitch | null;
}
export interface ISwitch {
  on: boolean;
  file: string;
}
/**
 * What the server saw during this run.
 */
export interface IArrivals {
  all: IArrival[];
  /**
   * Lines of Jupyter's log since the run began that carry one of its nonces or report a refusal.
   */
  log: ILogLine[];
}
/**
 * One request as it arrived at Jupyter. Names and counts of cookies, never a value.
 */
export interface IArrival {
  nonce: string;
  /**
   * Which echo address it came to; a websocket handshake that lost its Upgrade is still `websocket`.
   */
  kind: 'http' | 'websocket';
  method: string;
  /**
   * Raw path without the query.
   */
  path: string;
  /**
   * HTTP/1.1 or HTTP/1.0
   */
  protocol: string;
  /**
   * What Jupyter takes the scheme for.
   */
  scheme: string;
  host: string | null;
  origin: string | null;
  refererHost?: string | null;
  /**
   * Address of the peer.
   */
  remote?: string | null;
  /**
   * X-Forwarded-*, X-Real-IP, X-Scheme, Forwarded, Via, CF-Ray, X-Request-Id: names in lower case.
   */
  forwarded: {
    [k: string]: string;
  };
  upgrade: string | null;
  connection: string | null;
  websocketKey?: boolean;
  websocketVersion?: string | null;
  subprotocol?: string | null;
  /**
   * Cookie name to how often it came.
   */
  cookies: {
    [k: string]: number;
  };
  /**
   * Scheme only: token, bearer, basic.
   */
  authorization: string | null;
  bodyLength?: number | null;
  /**
   * SHA-256 in hex, first 16 digits.
   */
  bodyHash?: string | null;
  /**
   * Names of all headers in lower case, and how often each came; never a value.
   */
  headers?: {
    [k: string]: number;
  };
  /**
   * Names in the query; never a value.
   */
  query?: string[];
  /**
   * Length of the Cookie header.
   */
  cookieBytes?: number;
  /**
   * Sec-WebSocket-Extensions.
   */
  extensions?: string | null;
  /**
   * Whose address a websocket has: that of the echo, or one shaped like that of a kernel or a terminal.
   */
  road?: 'echo' | 'kernel' | 'terminal';
  /**
   * Milliseconds since the run began.
   */
  at?: number;
  /**
   * Websocket only: how long the server had it open.
   */
  openMs?: number | null;
  xsrf: IXsrfVerdict;
  hostAllowed: boolean;
  /**
   * Jupyter's own answer for this Origin and Host, as if no token had come.
   */
  originAllowed: boolean;
  loggedIn: boolean;
  /**
   * Whether the login came by token, so that XSRF and Origin are skipped.
   */
  tokenLogin?: boolean;
  /**
   * Websocket only: the server completed the handshake.
   */
  opened?: boolean;
  /**
   * Websocket only: messages received.
   */
  messages?: number;
  closed?: number | null;
  /**
   * Status Jupyter answered with; 101 when upgraded.
   */
  status?: number | null;
  /**
   * Which of Jupyter's own guards refused: host, origin, xsrf, login, upgrade.
   */
  refusal?: string | null;
}
export interface IXsrfVerdict {
  /**
   * Whether X-XSRFToken or X-CSRFToken came.
   */
  header: boolean;
  /**
   * skipped: token login or a read, Jupyter does not check.
   */
  verdict: 'pass' | 'refused' | 'skipped';
  /**
   * Tornado's own words.
   */
  reason: string | null;
}
export interface ILogLine {
  level: string;
  /**
   * Without secrets, at most 300 characters.
   */
  text: string;
  nonce?: string | null;
  /**
   * Milliseconds since the run began.
   */
  ms?: number;
}
/**
 * The same operations from the server to itself, with the browser's own login and nothing in between.
 */
export interface ILoopback {
  /**
   * ip:port it connected to.
   */
  address: string;
  get: IAnswer;
  post: IAnswer;
  websocket: ISocket;
  subprotocol: ISocket;
  /**
   * null when no shell was to be started.
   */
  terminal?: ITerminal | null;
  /**
   * What arrives when the requests of the browser are made with nothing in between.
   */
  all?: ILoopbackRequest[];
  /**
   * The Content-Security-Policy that Jupyter itself sends with our answers.
   */
  policy?: string | null;
  /**
   * Who answers on the addresses that localhost can mean, at the port the page was asked for.
   */
  listeners?: IListener[];
}
export interface ILoopbackRequest {
  method: string;
  /**
   * As of IRequest.
   */
  variant: string;
  answer: IAnswer;
  arrival: IArrival | null;
}
export interface IListener {
  /**
   * ip:port
   */
  address: string;
  /**
   * Whether anything accepts connections there.
   */
  answers: boolean;
  /**
   * Id of the server process, where it has this extension.
   */
  instance: string | null;
}
/**
 * Jupyter's settings in force, as far as they matter to the five self-tests.
 */
export interface IServer {
  /**
   * python, jupyter_server, jupyterlab, notebook, tornado, jupyter_server_terminals, terminado: those installed.
   */
  versions: {
    [k: string]: string;
  };
  baseUrl: string;
  /**
   * The address it listens on; empty means all.
   */
  ip: string;
  port: number;
  allowOrigin: string;
  allowOriginPat: string;
  allowRemoteAccess: boolean;
  localHostnames: string[];
  disableCheckXsrf: boolean;
  trustXheaders: boolean;
  rootDir: string;
  /**
   * Where a jupyter_server_config.py of this user belongs.
   */
  configDir: string;
  configFiles: string[];
  /**
   * The server's Python.
   */
  executable: string;
  prefix: string;
  instance: string;
  /**
   * How users log in.
   */
  login: 'token' | 'password' | 'hub' | 'other' | 'none';
  /**
   * Bytes of a body Jupyter takes.
   */
  maxBodySize?: number | null;
  /**
   * ServerApp.websocket_url; empty unless set.
   */
  websocketUrl?: string;
  /**
   * Milliseconds between pings on a websocket: ws_ping_interval of tornado_settings where it is set, else what Jupyter takes.
   */
  pingMs?: number | null;
  /**
   * Where pingMs is from.
   */
  pingFrom?: 'tornado_settings' | 'trait' | 'default';
  /**
   * Whether cookies are set with Secure whatever the scheme; null: by the scheme.
   */
  secureCookies?: boolean | null;
  /**
   * xsrf_cookie_kwargs of tornado_settings.
   */
  xsrfCookie?: {
    [k: string]: string | boolean | number;
  };
  /**
   * kernel_ws_protocol; null: the newest both know.
   */
  kernelProtocol?: string | null;
  /**
   * Whether JUPYTER_ALLOW_INSECURE_WRITES is on.
   */
  insecureWrites?: boolean;
  /**
   * JUPYTERHUB_SERVICE_PREFIX.
   */
  servicePrefix?: string | null;
}
/**
 * What a terminal needs, found by looking, without starting a shell.
 */
export interface IShell {
  /**
   * ServerApp.terminals_enabled and the extension is not switched off.
   */
  enabled: boolean;
  /**
   * Whether this server answers for terminals.
   */
  available: boolean;
  /**
   * Python packages that terminals need and the server's Python lacks.
   */
  missing: string[];
  /**
   * The program a terminal starts, as configured.
   */
  command: string;
  from: 'configuration' | 'SHELL' | 'default';
  /**
   * Where it was found; null: it is not there or cannot be executed.
   */
  path: string | null;
  /**
   * The same with all links followed.
   */
  real?: string | null;
  exists?: boolean;
  /**
   * Whether it is a program that refuses logins (nologin, false).
   */
  refuses: boolean;
  /**
   * Shells that exist here.
   */
  alternatives?: string[];
}
/**
 * Who the server runs as and inside what.
 */
export interface IIdentity {
  uid: number;
  gid: number;
  groups: number[];
  /**
   * Name in the password database.
   */
  user: string | null;
  /**
   * Octal, e.g. 0022.
   */
  umask: string;
  /**
   * Whether CAP_DAC_OVERRIDE is in effect.
   */
  overridesPermissions: boolean;
  /**
   * A platform recognised by two independent signs, else null.
   */
  platform: string | null;
  /**
   * docker, podman, kubernetes, apptainer or null.
   */
  container: string | null;
  /**
   * Whether its only way out is one end of a pair whose other end is elsewhere, as in a container with a network of its own; null when that cannot be told.
   */
  ownNetwork?: boolean | null;
  /**
   * e.g. Linux 6.1
   */
  system?: string;
  /**
   * Names of the variables, from a fixed list, by which platforms are known; never a value.
   */
  signs?: string[];
  /**
   * Variables by which an image is asked to run as somebody else, such as NB_UID, as far as they hold a number or yes or no.
   */
  asked?: {
    [k: string]: string;
  };
  capabilities?: ICapabilities;
  noNewPrivileges?: boolean | null;
  seccomp?: 'off' | 'strict' | 'filter' | null;
  /**
   * Whether the password database knows this user; null: it did not say in time.
   */
  entry?: boolean | null;
  /**
   * Whether LOGNAME, USER, LNAME or USERNAME is set, by which programs name a user whom the password database does not know.
   */
  named?: boolean;
  /**
   * XDG_RUNTIME_DIR, where it is set and there.
   */
  runtimeDir?: IOwner | null;
  /**
   * Of this user namespace; empty: not known.
   */
  uidMap?: IIdRange[];
  gidMap?: IIdRange[];
  /**
   * The profile or context this process is confined by, as its module writes it; null: none.
   */
  securityModule?: string | null;
  home?: IHome | null;
}
export interface ICapabilities {
  /**
   * Names such as CAP_DAC_OVERRIDE.
   */
  effective: string[];
  bounding: string[];
}
export interface IOwner {
  path: string;
  uid: number;
  gid: number;
  user?: string | null;
  group?: string | null;
  /**
   * Octal, e.g. 0755.
   */
  mode: string;
}
export interface IIdRange {
  inside: number;
  outside: number;
  count: number;
}
export interface IHome {
  path: string;
  /**
   * Whether HOME is set.
   */
  set: boolean;
  /**
   * null: it does not exist, or may not be asked.
   */
  owner: IOwner | null;
  /**
   * Whether something is mounted exactly there.
   */
  mountPoint: boolean;
  /**
   * Whether it has what new homes have, such as .profile or .bashrc.
   */
  skeleton: boolean | null;
  /**
   * The home of this user in the password database; null: none is there.
   */
  registered?: string | null;
  /**
   * Whether the password database gives this folder to its owner as a home.
   */
  ownersHome?: boolean | null;
}
export interface IStorage {
  places: IPlace[];
  /**
   * Seconds a mount is given.
   */
  deadline: number;
  /**
   * Left-overs of earlier runs that were removed.
   */
  swept?: number;
}
/**
 * One folder Jupyter writes to, and what a canary of 64 KiB saw there.
 */
export interface IPlace {
  /**
   * mount: a file system below the root folder, which is only asked whether it answers; or beside it or the home folder, which is named and not touched.
   */
  place:
    | 'root'
    | 'folder'
    | 'home'
    | 'config'
    | 'data'
    | 'runtime'
    | 'settings'
    | 'workspaces'
    | 'temp'
    | 'mount'
    | 'trash'
    | 'cache'
    | 'packages'
    | 'user-packages'
    | 'logs';
  /**
   * Which one, where there are several: a variable or program such as HF_HOME or matplotlib.
   */
  name?: string | null;
  /**
   * What else Jupyter and its kernels do in such a place, tried once the canary could be made; each by itself.
   */
  operations?: IStep[];
  /**
   * What access(2) says about writing here.
   */
  access?: boolean | null;
  /**
   * Attributes of the folder.
   */
  flags?: ('immutable' | 'append-only')[];
  /**
   * The kind of access list it has.
   */
  accessList?: 'posix' | 'nfs4' | null;
  /**
   * Its security label.
   */
  label?: string | null;
  /**
   * Bytes a name may have.
   */
  nameMax?: number | null;
  /**
   * Whether it holds ..data, as volumes of a ConfigMap or Secret do.
   */
  configVolume?: boolean;
  /**
   * How many users other than this one and root have files in it, where new files are meant to be shared through its group (it is set-group-ID and writable for it) and no default access list rules their mode; null: it is not such a folder.
   */
  sharedBy?: number | null;
  path: string;
  mount: IMount | null;
  exists: boolean;
  /**
   * Where the canary was made: the folder itself, or the nearest folder above that exists.
   */
  tried?: string;
  /**
   * Of the folder that was tried.
   */
  owner?: IOwner | null;
  /**
   * The first folder on the way that may not be entered.
   */
  closed?: IOwner | null;
  /**
   * What owner, mode and our ids say about writing here; null when an access list or a capability makes it undecidable.
   */
  permitted?: boolean | null;
  /**
   * The read-only flag of statvfs.
   */
  readOnly: boolean | null;
  /**
   * In order, up to and with the first that failed; delete is always tried.
   */
  steps: IStep[];
  space?: ISpace | null;
  /**
   * Name of a canary that could not be removed.
   */
  leftover?: string | null;
  /**
   * The file system did not answer within the deadline.
   */
  timedOut: boolean;
  /**
   * The deadline passed while the file system answered, but slowly: these are the steps it finished.
   */
  unfinished?: boolean;
  ms?: number;
}
export interface IStep {
  /**
   * chmod: to 0600, seen by fstat. lock: of bytes (fcntl). database: SQLite commits with a rollback journal. clock: the time of a new file against the clock. name-*: names that some file systems refuse or change.
   */
  step:
    | 'enter'
    | 'make-folder'
    | 'create'
    | 'write'
    | 'fsync'
    | 'read'
    | 'rename'
    | 'delete'
    | 'append'
    | 'overwrite'
    | 'replace'
    | 'link'
    | 'symlink'
    | 'chmod'
    | 'lock'
    | 'flock'
    | 'database'
    | 'database-wal'
    | 'remove-folder'
    | 'execute'
    | 'map'
    | 'name-case'
    | 'name-unicode'
    | 'name-colon'
    | 'name-long'
    | 'large'
    | 'watch'
    | 'clock';
  /**
   * What came of it, where it is not what was asked for: the mode 0677, the name as it came back, -3600 s.
   */
  seen?: string | null;
  ok: boolean;
  /**
   * Name such as EROFS.
   */
  errno?: string | null;
  ms: number;
}
/**
 * A line of /proc/self/mountinfo.
 */
export interface IMount {
  mountPoint: string;
  /**
   * Which folder of the file system is mounted.
   */
  root?: string;
  fsType: string;
  source: string;
  /**
   * Of this mount.
   */
  options: string[];
  /**
   * Of the whole file system.
   */
  superOptions: string[];
  /**
   * major:minor; the same for all mounts of one file system.
   */
  device?: string;
  /**
   * shared, master, propagate_from, unbindable; empty: private.
   */
  propagation?: string[];
}
export interface ISpace {
  /**
   * For this user, without the reserve of root.
   */
  bytesFree: number;
  bytesTotal: number;
  inodesFree: number;
  /**
   * 0: this file system has no fixed number.
   */
  inodesTotal: number;
}
/**
 * What the process may use, what it uses, and what was refused to it.
 */
export interface ILimits {
  /**
   * null: no control group can be read.
   */
  memory: IMemory | null;
  processes: ICount;
  /**
   * Name of the errno when a thread could not be started; null: it could.
   */
  threads?: string | null;
  openFiles: IUse;
  /**
   * /dev/shm; null: it is not there.
   */
  sharedMemory: ISharedMemory | null;
  terminals: ITerminalLimit;
  watches: IWatches;
  /**
   * Milliseconds the event loop was late at most while this was looked at.
   */
  loopDelay?: number | null;
  /**
   * Module of the callback that held the loop longest, where it is known.
   */
  blockedBy?: string | null;
  /**
   * Names of the proxy variables that hold for this machine's own address too, since no_proxy does not except it.
   */
  proxyForLoopback?: string[];
}
export interface IMemory {
  /**
   * Bytes; null: none is set.
   */
  limit: number | null;
  /**
   * Bytes that cannot be given back at once: without the cache of files.
   */
  used: number;
  /**
   * Processes this limit has killed since the group was made.
   */
  kills: number | null;
  /**
   * Of these, before this server half was loaded.
   */
  killsBefore?: number | null;
  version: 1 | 2;
  /**
   * The control group whose limit it is: the nearest above us that has one.
   */
  group: string;
  /**
   * Bytes of the whole machine.
   */
  machine: number;
}
/**
 * Processes and threads of the control group, or of this user where RLIMIT_NPROC is lower.
 */
export interface ICount {
  /**
   * null: none is set.
   */
  limit: number | null;
  used: number | null;
  /**
   * user: RLIMIT_NPROC, for which processes of this user count that cannot be seen from here too.
   */
  of?: 'group' | 'user';
}
/**
 * Of the server's process.
 */
export interface IUse {
  soft: number | null;
  hard: number | null;
  used: number | null;
}
export interface ISharedMemory {
  total: number;
  free: number;
  /**
   * Files in it, which is how it is used.
   */
  users: number;
}
export interface ITerminalLimit {
  /**
   * Whether /dev/pts is.
   */
  mounted: boolean;
  limit: number | null;
  used: number | null;
  /**
   * When a pseudo-terminal could not be opened.
   */
  errno: string | null;
}
export interface IWatches {
  perUser: number | null;
  instances: number | null;
  /**
   * When a folder could not be watched.
   */
  errno: string | null;
}
/**
 * What kernels are started from, found by looking; none is started.
 */
export interface IKernels {
  specs: IKernelSpec[];
  running: number;
  /**
   * Ids of the kernels that run; missing where a gateway runs them.
   */
  ids?: string[];
  /**
   * The kernel that is started where none is named.
   */
  defaultName?: string;
  /**
   * Kernels that ended without being told to, of those Jupyter still knows.
   */
  deaths?: IKernelDeath[];
  /**
   * What went wrong when a port like a kernel's was opened on the loopback and talked to; null: nothing.
   */
  loopback: string | null;
}
export interface IKernelSpec {
  name: string;
  title: string;
  folder: string;
  /**
   * The first word of its argv.
   */
  program: string;
  /**
   * Where that program is; null: it is not there or may not be executed.
   */
  found: string | null;
}
export interface IKernelDeath {
  id: string;
  name: string;
  /**
   * How often Jupyter has started it again in a row.
   */
  restarts: number;
  /**
   * Whether Jupyter has given it up.
   */
  dead: boolean;
  /**
   * Seconds since it last ended.
   */
  ago: number;
}
/**
 * What this page takes to be running, and what came of its own starts of kernels; without a request.
 */
export interface ISessions {
  /**
   * Notebooks and consoles that are open.
   */
  tabs: ITab[];
  /**
   * Ids of kernels whose session still has the name JupyterLab makes up for the time of a start.
   */
  orphans: string[];
  /**
   * Requests for a session or a kernel that something answered with an error after a long time, since one was started last.
   */
  givenUp: IGivenUp[];
}
export interface ITab {
  path: string;
  /**
   * Id of the kernel it uses; null: none.
   */
  kernel: string | null;
  /**
   * Name of the kernel it uses, used, or asks for.
   */
  wanted: string | null;
  /**
   * What the tab says of its kernel, such as idle or dead.
   */
  status: string;
}
export interface IGivenUp {
  status: number;
  ms: number;
}
/**
 * How Jupyter serves files, beyond what the file system allows.
 */
export interface IFiles {
  root: IRoot;
  trash: ITrash;
  /**
   * That of the folder that is looked at, where it is another than that of the root folder.
   */
  folderTrash?: ITrash | null;
  /**
   * allow_hidden
   */
  hidden: boolean;
  /**
   * use_atomic_writing
   */
  atomic: boolean;
  /**
   * The folder of checkpoints for the folder that is looked at, where this user may not write in it.
   */
  checkpoints?: IOwner | null;
  /**
   * Files .~name in the folder that is looked at, which Jupyter cannot write over.
   */
  leftovers?: IOwner[];
  /**
   * At most five files of others in the folder that is looked at which this user may not write, where the folder may be written; notebooks first.
   */
  foreign?: IOwner[];
  /**
   * At most five names of files in the folder that is looked at which this user may write, where the folder may not be written; notebooks first.
   */
  writable?: string[];
  /**
   * At most five names in the folder that is looked at which leave no room for what Jupyter adds to them; notebooks first.
   */
  longNames?: string[];
  /**
   * Bytes a name may have in the folder that is looked at.
   */
  nameMax?: number | null;
  /**
   * At most five entries of the folder that is looked at which cannot be read or told.
   */
  bad?: IBadEntry[];
  /**
   * Where volumes are mounted outside of the root folder in which this user may write; at most five.
   */
  elsewhere?: string[];
  signatures?: ISignatures | null;
}
export interface IRoot {
  path: string;
  gone: boolean;
  /**
   * Whether another folder is there than the one this server was started in.
   */
  replaced: boolean;
}
/**
 * Where what is deleted in a folder goes.
 */
export interface ITrash {
  /**
   * delete_to_trash
   */
  used: boolean;
  /**
   * The trash that is for the folder.
   */
  where: string | null;
  usable: boolean | null;
  /**
   * What keeps files from being moved there.
   */
  errno?: string | null;
  /**
   * What lies in it, as far as it was counted.
   */
  bytes: number | null;
  /**
   * Whether it is on the file system of the folder.
   */
  sameDevice?: boolean | null;
}
export interface IBadEntry {
  /**
   * With a backslash before bytes that are no text.
   */
  name: string;
  /**
   * null: it can be read, but its name is no text.
   */
  errno: string | null;
}
export interface ISignatures {
  path: string;
  /**
   * What keeps notebooks from being signed; null: nothing.
   */
  errno: string | null;
}
/**
 * Where packages of the server's Python are and go.
 */
export interface IPackages {
  prefix: string;
  /**
   * Where pip would install to.
   */
  library: string;
  writable: boolean;
  owner?: IOwner | null;
  userSite: IUserSite;
  /**
   * The git repository of the folder that is looked at, where it belongs to somebody else.
   */
  repository?: IOwner | null;
}
export interface IUserSite {
  path: string | null;
  enabled: boolean;
  /**
   * Packages that are in both, in another version: name user-version image-version.
   */
  shadows: string[];
}
/**
 * Whether Jupyter would accept an address the user means to use; the front is taken to keep the Host header.
 */
export interface IProspect {
  /**
   * scheme://host[:port]
   */
  address: string;
  host: string;
  /**
   * First as it is; then candidates from the least to the most permissive, up to the first that passes.
   *
   * @minItems 1
   */
  trials: [ITrial, ...ITrial[]];
}
/**
 * What Jupyter's own code says to requests that come by the prospective address.
 */
export interface ITrial {
  /**
   * Settings that were changed for this trial: {} is the server as it is.
   */
  settings: {};
  /**
   * The page and every request pass the Host check.
   */
  host: boolean;
  /**
   * A write with this Origin passes without a token.
   */
  origin: boolean;
  /**
   * A websocket with this Origin passes.
   */
  websocket: boolean;
}
