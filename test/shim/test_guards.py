"""Who may ask, and what is refused, with which words."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from jupyter_server.auth.authorizer import Authorizer

from conftest import NONCE, XSRF, echo_path, kernel_path, socket_path, terminal_path

ECHO, SOCKETS = echo_path("{run}"), (socket_path("{run}"), kernel_path(), terminal_path("{run}"))

LASTING = tuple(f"{path}/{{run}}/{NONCE}" for path in ("body", "slow", "stream"))

ROUTES = (
    *("run", "here", "close", "probes", "arrivals", ECHO, f"{ECHO}/a%2Fb", *SOCKETS, *LASTING),
    *(f"probe/{name}" for name in ("server", "shell", "identity", "storage", "loopback", "prospect", "body", "frame")),
)
VERBS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


async def ask(shim: Any, path: str, run: str, **options: Any) -> Any:
    return await shim.ask(path.format(run=run), run=run, session_id=run, nonce=NONCE, **options)


class Deny(Authorizer):
    def is_authorized(self, *args: str) -> bool:
        return args[-1] != "environment-health"


@pytest.mark.parametrize("path", ROUTES)
async def test_nobody_is_answered_without_a_login(shim: Any, path: str) -> None:
    run = await shim.run()
    for verb in VERBS:
        answer = await ask(shim, path, run, login=None, method=verb, headers=XSRF)
        assert answer.status == 403, verb


@pytest.mark.parametrize("path", ROUTES)
async def test_nobody_is_answered_without_authorization(shim: Any, path: str) -> None:
    run = await shim.run()
    app = shim.app
    app.web_app.settings["authorizer"] = Deny(parent=app, identity_provider=app.identity_provider)
    answered = {verb: (await ask(shim, path, run, method=verb)).status for verb in VERBS}
    allowed = VERBS if path.startswith(ECHO) else ("GET", "OPTIONS") if path not in SOCKETS else ("GET",)
    assert answered == {verb: 403 if verb in allowed else 405 for verb in VERBS}


@pytest.mark.parametrize("path", ROUTES)
@pytest.mark.parametrize("login", ["token", "cookie", None])
async def test_no_other_site_is_let_in(shim: Any, path: str, login: str | None) -> None:
    settings = shim.app.web_app.settings
    settings |= {
        "allow_origin": "https://other.example",
        "allow_credentials": True,
        "headers": {"Access-Control-Allow-Headers": "x-anything", "Access-Control-Allow-Origin": "*"},
    }
    run = await shim.run()
    preflight = {"Origin": "https://other.example", "Access-Control-Request-Headers": "authorization"}
    for verb in ("GET", "POST", "OPTIONS"):
        answer = await ask(shim, path, run, login=login, method=verb, headers=preflight)
        assert not [name for name in answer.headers if name.lower().startswith("access-control")], verb


async def test_a_refusal_names_the_field_and_what_is_allowed(shim: Any) -> None:
    run = await shim.run()
    cases: list[tuple[str, dict[str, str], int, str]] = [
        ("probe/nonsense", {"run": run}, 404, "probe"),
        ("probe/", {"run": run}, 404, "probe"),
        ("probe/server", {}, 404, "run"),
        ("probe/server", {"run": "0" * 32}, 404, "run"),
        ("probe/server", {"run": "../../etc/passwd"}, 404, "run"),
        ("arrivals", {"run": run.upper() + "x"}, 404, "run"),
        ("close", {"run": "'"}, 404, "run"),
        (echo_path("0" * 32), {"nonce": NONCE}, 404, "run"),
        (socket_path("0" * 32), {"nonce": NONCE}, 404, "run"),
        (terminal_path("0" * 32), {}, 404, "run"),
        (kernel_path(), {}, 404, "run"),
        (kernel_path(), {"session_id": "0" * 32}, 404, "run"),
        *(("probe/storage", {"run": run, "folder": folder}, 400, "folder") for folder in BAD_FOLDERS),
        *(("probe/prospect", {"run": run, "address": address}, 400, "address") for address in BAD_ADDRESSES),
        ("probe/loopback", {"run": run, "shell": "/bin/sh"}, 400, "shell"),
        ("probe/body", {"run": run, "bytes": str(2**26 + 1)}, 400, "bytes"),
        ("probe/frame", {"run": run, "bytes": str(2**24 + 1)}, 400, "bytes"),
    ]
    for path, query, status, field in cases:
        answer = await shim.ask(path, **query)
        assert (answer.status, answer.json["field"]) == (status, field), (path, query)
        assert answer.json["message"].startswith(f"{field}: "), (path, query)
    assert "storage" in (await shim.ask("probe/nonsense", run=run)).json["message"]


BAD_FOLDERS = ("..", "a/../../b", "/etc", "../root_dir", "a\0b", "a\nb")

BAD_ADDRESSES = (
    *("", "lab.example", "ftp://lab.example", "https://", "https://a.example/lab", "https://a.example?x=1"),
    *("https://user:pw@a.example", "https://a b", "https://a.example:0", "https://a.example:65536"),
    *("https://a.example\r\nX: y", "https://*.example", "https://[::1", "https://[zz::1]", "https://ä.example"),
    "https://" + "a" * 300,
)


async def test_what_is_no_text_is_refused(shim: Any) -> None:
    run = await shim.run()
    for path, name in (("probe/storage", "folder"), ("probe/prospect", "address")):
        url = f"{shim.url(path, {'run': run})}&{name}=%ff%fe"
        response = await shim.client.fetch(url, headers=await shim.login("token"), raise_error=False)
        assert response.code == 400
        assert name.encode() in response.body
    for path in ("run", "probe/server", echo_path(run)):
        url = f"{shim.url(path, {'run': run, 'nonce': NONCE})}&token=%ff"
        response = await shim.client.fetch(url, raise_error=False)
        assert response.code in (400, 403), path


async def test_what_is_not_of_the_form_of_ours_is_jupyters_own_affair(shim: Any) -> None:
    run = await shim.run()
    for path in ("echo", echo_path(run, NONCE.upper()), echo_path(run) + "x", echo_path(run, NONCE[1:]), "echo/../run"):
        answer = await shim.ask(path, run=run, nonce=NONCE)
        assert answer.status == 404, path
        assert "X-Environment-Health" not in answer.headers, path


async def test_malformed_bodies_do_no_harm(shim: Any) -> None:
    run = await shim.run()
    for kind in ("application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        answer = await shim.echo(run, method="POST", headers={"Content-Type": kind}, body=b"{\xff\0--x")
        assert answer.status == 200, kind


async def test_nothing_that_was_sent_comes_back_as_a_page(shim: Any) -> None:
    run, markup = await shim.run(), "<img src=x onerror=alert(1)>"
    headers = {"Origin": markup, "Referer": markup, "User-Agent": markup, "X-Forwarded-Host": markup, "Via": markup}
    for path in (*ROUTES, f"{ECHO}/<img src=x>", f"probe/{markup}"):
        url = path.replace(" ", "%20").replace("<", "%3C")
        for method in ("GET", "POST"):
            body = markup if method == "POST" else None
            answer = await ask(
                shim, url, run, method=method, headers=headers, body=body, content=markup, bytes=markup, x=markup
            )
            assert answer.headers["X-Content-Type-Options"] == "nosniff", path
            if not answer.headers["Content-Type"].startswith("application/json"):
                assert "<" not in answer.text, path
            assert answer.status < 500, path


HOSTS = (
    *("", "evil.example", "a b", "[::1", "[::1]", "[zz]:1", "%00", "%2Fetc%2Fpasswd", "a@b", "a:b", "127.0.0.1:99999"),
    *("127.0.0.1, evil.example", "\xe9", "x" * 5000, "a\tb", "http+unix://x", "127.0.0.1:", ":8888", "..", "*"),
)


async def test_a_hostile_host_is_never_an_error_of_ours(shim: Any) -> None:
    run = await shim.run()
    query = {"run": run, "session_id": run, "nonce": NONCE, "token": shim.token}
    seen = {}
    for host in HOSTS:
        for path in (echo_path(run), socket_path(run), kernel_path(), terminal_path(run), "run", "probe/server"):
            seen[host, path] = await raw_status(shim, f"GET {shim.url(path, query)} HTTP/1.1", f"Host: {host}")
    assert {status for status in seen.values() if status not in (200, 400, 403)} == set(), seen
    assert seen["evil.example", echo_path(run)] == 403
    assert seen["[::1]", echo_path(run)] == 200


async def test_a_hostile_origin_is_never_an_error_of_ours(shim: Any) -> None:
    run = await shim.run("cookie")
    for origin in ("http://[", "null", "://", "x" * 5000, "http://a\\b", "http://℀.example"):
        for path in (echo_path(run), "run", "probe/server", "arrivals"):
            line = f"GET {shim.url(path, {'run': run, 'nonce': NONCE})} HTTP/1.1"
            status = await raw_status(
                shim, line, f"Host: 127.0.0.1:{shim.port}", f"Origin: {origin}", f"Cookie: {shim.cookie}"
            )
            assert status in (200, 404), (origin, path)


async def raw_status(shim: Any, *lines: str) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", shim.port)
    writer.write("\r\n".join([*lines, "Connection: close", "", ""]).encode("utf-8"))
    answer = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    return int(answer.split()[1]) if answer else 400


async def test_asking_keeps_no_idle_server_alive(shim: Any) -> None:
    run = await shim.run()
    for name in ("server", "storage", "loopback"):
        await shim.probe(name, run)
    await shim.echo(run)
    await shim.ask("close", run=run)
    assert "api_last_activity" not in shim.app.web_app.settings


FOREIGN = (
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
    {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"},
    {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate"},
    {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate"},
)


async def test_an_image_or_link_of_another_page_has_no_effect(shim: Any) -> None:
    run = await shim.run("cookie")
    for headers in FOREIGN:
        for path in ("run", "close", "arrivals", "probe/identity", *LASTING):
            assert (await ask(shim, path, run, login="cookie", headers=headers)).status == 403
    own = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"}
    assert (await shim.ask("arrivals", login="cookie", headers=own, run=run)).status == 200
