"""The server's log: what is kept of it, and that nothing secret is."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from conftest import NONCE, echo_path, kernel_path, socket_path, terminal_path
from jupyterlab_environment_health.logtap import LINES, LogTap, scrub


@pytest.fixture
def log() -> logging.Logger:
    log = logging.getLogger("environment-health-test")
    log.setLevel(logging.DEBUG)
    return log


@pytest.fixture
def tap(log: logging.Logger) -> LogTap:
    tap = LogTap(log)
    tap.attach("the-servers-token")
    return tap


def kept(tap: LogTap) -> list[str]:
    texts = [str(line["text"]) for line in tap.since(0)]
    tap.detach()
    return texts


def test_refusals_and_our_own_requests_are_kept(log: logging.Logger, tap: LogTap) -> None:
    ours = f"403 PUT /api/contents/x?environment-health={NONCE} (@127.0.0.1) 1.00ms"
    refusals = [
        "Blocking Cross Origin API request for /a.  Origin: https://b, Host: c",
        "Blocking Cross Origin WebSocket Attempt.  Origin: https://b, Host: c",
        "Blocking request with non-local 'Host' lab.example (lab.example)",
        "Couldn't authenticate WebSocket connection",
        "403 POST /x (127.0.0.1): '_xsrf' argument missing from POST",
    ]
    for line in (ours, *refusals, "Kernel started: 1234", "200 GET /lab"):
        log.warning(line)
    log.debug("Blocking, but only for who debugs")
    assert [line["nonce"] for line in tap.since(0)] == [NONCE, *[None] * len(refusals)]
    assert kept(tap) == [ours, *refusals]


def test_a_line_that_passes_two_loggers_is_one(log: logging.Logger, tap: LogTap) -> None:
    tornado = logging.getLogger("tornado.general")
    parent, tornado.parent = tornado.parent, log
    tornado.warning("Malformed HTTP message from 1.2.3.4: Multiple host headers not allowed")
    tornado.parent = parent
    assert len(kept(tap)) == 1


def test_it_is_bounded(log: logging.Logger, tap: LogTap) -> None:
    for _ in range(LINES + 50):
        log.warning("Blocking Cross Origin %s", "x" * 9000)
    texts = kept(tap)
    assert len(texts) == LINES
    assert {len(text) for text in texts} == {300}


def test_a_broken_record_breaks_nothing(log: logging.Logger, tap: LogTap) -> None:
    tap.emit(log.makeRecord("server", logging.WARNING, "file", 1, "Blocking request %d", ("x",), None))
    assert kept(tap) == []


@pytest.mark.parametrize(
    "line",
    [
        "404 GET /lab?token=SECRET1&x=1 (@::1) referer=http://a/?token=SECRET1",
        "Authorization: token SECRET1",
        "Authorization: Bearer SECRET1",
        '{"Authorization": "Basic SECRET1="}',
        "Cookie: _xsrf=SECRET1; username-localhost-8888=SECRET1",
        'username-localhost-8888="2|1:0|10:1|SECRET1"',
        "x-xsrftoken: 'SECRET1'",
        "password=SECRET1",
        "POST /login?next=%2Flab%3Ftoken%3DSECRET1",
        "bearer SECRET1",
        "GET /environment-health/echo?run=SECRET1&nonce=x",
        "referer=https://ann:SECRET1@lab.example/",
        "something else: the-servers-token",
        "something else: c%2Fthe-servers%2Btoken",
        r"Malformed HTTP message from ::1: Invalid header value 'connect.sid=SECRET1\\x01; AWSALB=SECRET1'",
        "Malformed HTTP message from ::1: Invalid Host header: 'u:SECRET1@127.0.0.1'",
        "Cookie: connect.sid=SECRET1; AWSALB=SECRET1",
        "Authorization: SECRET1",
        f"403 GET /echo?nonce={NONCE}&jwt=SECRET1&to%6ben=SECRET1 (@::1) referer=None",
        "password=a,SECRET1",
    ],
)
def test_secrets_are_taken_out(line: str) -> None:
    clean = scrub(scrub(line, "the-servers-token"), "c/the-servers+token")
    assert "SECRET1" not in clean
    assert "the-servers-token" not in clean


def test_a_run_is_taken_out_by_whichever_name() -> None:
    run = "0123456789abcdef" * 2
    for line in (f"run: {run}", f'{{"run": "{run}"}}', f"run%3d{run}", f"GET /environment-health/echo/{run}/x"):
        assert run not in scrub(line)


def test_of_the_page_before_the_host_is_left() -> None:
    line = "403 GET /echo (@::1) referer=https://idp.example/cb?ticket=ST-1&SAMLResponse=abc"
    assert scrub(line) == "403 GET /echo (@::1) referer=idp.example"


def test_what_helps_is_left() -> None:
    for line in (
        "Blocking Cross Origin API request for /a/b.  Origin: https://lab.example:8443, Host: 127.0.0.1:8888",
        "403 POST /a (@127.0.0.1): '_xsrf' argument missing from POST",
        "XSRF cookie does not match POST argument",
        "404 GET /api/kernels/1/channels (@::1): run: no such run is open",
        f"400 GET /environment-health/echo/websocket?nonce={NONCE} (ann@127.0.0.1) 0.50ms referer=None",
    ):
        assert scrub(line, "x" * 48) == line


async def test_arrivals_carry_the_lines_of_their_run(shim: Any, jp_fetch: Any) -> None:
    await shim.ask("run", headers={"Host": "before.example"})
    run = await shim.run()
    await shim.echo(run, headers={"Host": "lab.example"})
    lines = (await shim.arrivals(run))["log"]
    assert [line["text"] for line in lines if "before.example" in line["text"]] == []
    assert any("non-local 'Host' lab.example" in line["text"] for line in lines)
    assert any(line["nonce"] == NONCE and line["text"].startswith("403 GET") for line in lines)


async def test_no_secret_gets_into_any_answer_or_log(
    shim: Any, websocket: Any, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AWS_SECRET_ACCESS_KEY", "JUPYTERHUB_API_TOKEN", "RUNPOD_API_KEY"):
        monkeypatch.setenv(name, "PLANTED-environment")
    planted = {
        "Cookie": "_xsrf=PLANTEDxsrf; username-127-0-0-1=PLANTED-cookie; session=PLANTED-session",
        "X-XSRFToken": "PLANTEDxsrf",
        "Referer": "https://user:PLANTED-password@lab.example/?token=PLANTED-referer",
        "X-Forwarded-Access-Token": "PLANTED-access",
        "X-Forwarded-Uri": "/?token=PLANTED-uri",
        "Proxy-Authorization": "Basic PLANTED-proxy",
        "Forwarded": 'for=192.0.2.1;ticket="PLANTED;for=PLANTED"',
        "Sec-WebSocket-Protocol": "v1.token.websocket.jupyter.org.PLANTED, PLANTED",
        "Sec-WebSocket-Extensions": "permessage-deflate; PLANTED, PLANTED=1",
    }
    run = await shim.run()
    logins: list[tuple[str | None, dict[str, str]]] = [
        ("token", {}),
        (None, {"Authorization": "PLANTED-bare"}),
        ("token", {"Host": "lab.example"}),
    ]
    answers = [
        await shim.ask(
            path,
            login=login,
            method=method,
            headers={**planted, **extra},
            body=b"password=PLANTED-body" if method == "POST" else None,
            run=run,
            session_id=run,
            nonce=NONCE,
            secret="PLANTED-query",
        )
        for login, extra in logins
        for method in ("GET", "POST")
        for path in (echo_path(run), echo_path(run, rest="/x"), socket_path(run), kernel_path(), terminal_path(run))
    ]
    answers += [
        await shim.ask(f"probe/{name}", run=run, headers=planted, address="https://lab.example", shell="1")
        for name in ("server", "shell", "identity", "storage", "loopback", "prospect")
    ]
    answers += [await shim.ask(path, run=run) for path in ("arrivals", "close")]
    token = shim.token
    for answer in answers:
        assert "planted" not in answer.text.lower()
        assert token not in answer.text
        assert answer.status < 500
    written = "\n".join(line for line in caplog.text.splitlines() if "environment" in line and "DEBUG" not in line)
    # Jupyter itself writes the address and the Referer of a request; what else it held must not be there.
    for own in ("secret=PLANTED-query", "user:PLANTED-password@"):
        written = written.replace(own, "")
    assert "PLANTED" not in written


async def test_one_user_hears_nothing_of_another(shim: Any) -> None:
    run = await shim.run()
    other = await shim.run("cookie")
    await shim.echo(other, "f" * 16, login="cookie", headers={"Host": "private.example"})
    lines = (await shim.arrivals(run))["log"]
    assert not [line for line in lines if "private" in line["text"] or line["nonce"] == "f" * 16]
    own = (await shim.arrivals(other, "cookie"))["log"]
    assert [line for line in own if line["nonce"] == "f" * 16]
