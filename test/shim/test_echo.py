"""What the echo tells of a request, and what it says Jupyter would make of it."""

from __future__ import annotations

import asyncio
import hashlib
from typing import Any

import pytest

from conftest import NONCE, XSRF, check, echo_path
from jupyterlab_environment_health import run as runs

TOKEN = {"X-XSRFToken": "abcdef"}


async def echo(shim: Any, login: str = "cookie", **options: Any) -> Any:
    answer = await shim.echo(options.pop("run", None) or await shim.run(login), login=login, **options)
    assert answer.status == 200, answer.text
    return check(answer.json["arrival"], "IArrival")


async def with_cookies(shim: Any, *cookies: str, **headers: str) -> Any:
    await shim.login("cookie")
    return await echo(shim, method="POST", body="x", headers={"Cookie": "; ".join([shim.cookie, *cookies]), **headers})


async def test_it_tells_what_arrived(shim: Any) -> None:
    run = await shim.run("cookie")
    arrival = await echo(
        shim,
        run=run,
        method="PUT",
        body=b"hello",
        headers={
            "Referer": "https://user:pw@lab.example:8443/lab?token=x",
            "X-Forwarded-Proto": "https",
            "X-Forwarded-Access-Token": "a-secret",
            "Via": "1.1 front",
        },
    )
    assert arrival["method"] == "PUT"
    assert arrival["path"] == f"{shim.base_url}environment-health/{echo_path(run)}"
    assert arrival["host"] == f"127.0.0.1:{shim.port}"
    assert arrival["refererHost"] == "lab.example:8443"
    assert arrival["forwarded"] == {"x-forwarded-proto": "https", "via": "1.1 front"}
    assert arrival["bodyLength"] == 5
    assert arrival["bodyHash"] == hashlib.sha256(b"hello").hexdigest()[:16]
    assert list(arrival["cookies"].values()) == [1]
    assert (arrival["loggedIn"], arrival["tokenLogin"]) == (True, False)


async def test_of_headers_and_query_only_names_are_told(shim: Any) -> None:
    run = await shim.run()
    headers = {"X-Secret": "PLANTED", "Cookie": "a=PLANTED; b=2", "Accept": "*/*"}
    answer = await shim.echo(run, rest="/a%2Fb", headers=headers, x="PLANTED", _="1")
    arrival = check(answer.json["arrival"], "IArrival")
    assert {"host", "x-secret", "cookie", "accept", "authorization"} <= set(arrival["headers"])
    assert set(arrival["headers"].values()) == {1}
    assert arrival["query"] == ["nonce", "x", "_"]
    assert arrival["cookieBytes"] == len(headers["Cookie"])
    assert (arrival["road"], arrival["path"].endswith("/a%2Fb")) == ("echo", True)
    assert arrival["at"] >= 0
    assert "PLANTED" not in str(arrival)


async def test_a_header_that_came_twice_is_counted(shim: Any) -> None:
    run = await shim.run()
    line = f"GET {shim.url(echo_path(run), {})}token-without-a-name HTTP/1.1"
    head = [line, "Host: localhost", f"Authorization: token {shim.token}", "Accept: a", "accept: b", "", ""]
    reader, writer = await asyncio.open_connection("127.0.0.1", shim.port)
    writer.write("\r\n".join(head).encode())
    await reader.readuntil(b"}}")
    writer.close()
    [arrival] = (await shim.arrivals(run))["all"]
    assert arrival["headers"]["accept"] == 2
    assert arrival["query"] == []


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("for=192.0.2.60;proto=http;by=203.0.113.43", "for=192.0.2.60;proto=http;by=203.0.113.43"),
        ('For="[2001:db8::1]:80";secret=PLANTED, for=_x;Host=a', 'for="[2001:db8::1]:80";for=_x;host=a'),
        ('PLANTED;ticket="for=PLANTED";by=x', "by=x"),
        ("user=PLANTED", ""),
        ('ticket="x;for=PLANTED", for=y', "for=y"),
        ('ticket="x;for=PLANTED', ""),
        ('for="a b PLANTED"', ""),
    ],
)
async def test_of_forwarded_only_what_the_standard_knows_is_kept(shim: Any, sent: str, kept: str) -> None:
    arrival = await echo(shim, headers={"Forwarded": sent})
    assert arrival["forwarded"]["forwarded"] == kept


async def test_a_body_may_be_as_large_as_an_upload(shim: Any) -> None:
    body = b"x" * 5_000_000
    arrival = await echo(shim, method="POST", body=body)
    assert (arrival["bodyLength"], arrival["bodyHash"]) == (len(body), hashlib.sha256(body).hexdigest()[:16])


async def test_it_counts_a_cookie_that_came_twice(shim: Any) -> None:
    arrival = await with_cookies(shim, "_xsrf=one", "_xsrf=two", "bare", "=novalue")
    assert arrival["cookies"]["_xsrf"] == 2


@pytest.mark.parametrize(
    ("cookies", "headers", "verdict", "reason"),
    [
        (["_xsrf=abcdef"], TOKEN, "pass", None),
        (["_xsrf=abcdef"], {}, "refused", "'_xsrf' argument missing from POST"),
        ([], TOKEN, "refused", "XSRF cookie does not match POST argument"),
        (["_xsrf=abcdef", "_xsrf=ffffff"], TOKEN, "refused", "XSRF cookie does not match POST argument"),
        (["_xsrf=ffffff", "_xsrf=abcdef"], TOKEN, "pass", None),
        (["_xsrf=abcdef"], {"X-XSRFToken": "2|x"}, "refused", "'_xsrf' argument has invalid format"),
    ],
)
async def test_xsrf_is_reported_in_tornados_words(
    shim: Any, cookies: list[str], headers: dict[str, str], verdict: str, reason: str | None
) -> None:
    xsrf = (await with_cookies(shim, *cookies, **headers))["xsrf"]
    assert xsrf == {"header": "X-XSRFToken" in headers, "verdict": verdict, "reason": reason}


async def test_xsrf_is_judged_as_if_no_token_had_come(shim: Any) -> None:
    arrival = await echo(shim, "token", method="POST", body="x")
    assert arrival["tokenLogin"]
    assert arrival["xsrf"]["verdict"] == "refused"


async def test_xsrf_is_not_asked_of_reads_and_where_it_is_switched_off(shim: Any) -> None:
    assert (await echo(shim))["xsrf"]["verdict"] == "skipped"
    shim.app.web_app.settings["disable_check_xsrf"] = True
    assert (await echo(shim, method="POST", body="x"))["xsrf"]["verdict"] == "skipped"


@pytest.mark.parametrize("login", ["token", "cookie"])
@pytest.mark.parametrize(
    ("origin", "setting", "allowed"),
    [
        ("http://127.0.0.1:PORT", "", True),
        ("https://127.0.0.1:PORT", "", True),
        ("http://127.0.0.1", "", False),
        ("https://lab.example", "", False),
        ("https://lab.example", "https://lab.example/", False),
        ("https://lab.example", "https://lab.example", True),
        ("null", "", False),
        ("http://[", "", False),
    ],
)
async def test_origin_is_reported_as_jupyter_judges_it_without_a_token(
    shim: Any, login: str, origin: str, setting: str, allowed: bool
) -> None:
    shim.app.web_app.settings["allow_origin"] = setting
    origin = origin.replace("PORT", str(shim.port))
    arrival = await echo(shim, login, method="POST", body="x", headers={"Origin": origin, **XSRF_OF[login]})
    assert arrival["originAllowed"] is allowed


XSRF_OF: dict[str, dict[str, str]] = {"token": XSRF, "cookie": {}}


async def test_what_is_refused_is_recorded_all_the_same(shim: Any) -> None:
    run = await shim.run()
    await shim.echo(run, "0" * 16, login=None, method="POST", body="x")
    await shim.echo(run, "1" * 16, headers={"Host": "lab.example"})
    await shim.echo("f" * 32, "2" * 16, login=None)
    login, host = (await shim.arrivals(run))["all"]
    assert (login["refusal"], login["status"], login["loggedIn"]) == ("login", 403, False)
    assert (host["refusal"], host["status"], host["hostAllowed"]) == ("host", 403, False)
    assert host["host"] == "lab.example"


async def test_a_body_that_never_comes_does_not_hide_the_request(shim: Any) -> None:
    run = await shim.run()
    _, writer = await asyncio.open_connection("127.0.0.1", shim.port)
    line = f"POST {shim.url(echo_path(run), {'nonce': NONCE})} HTTP/1.1"
    head = [line, "Host: localhost", f"Authorization: token {shim.token}", "Content-Length: 100", "", ""]
    writer.write("\r\n".join(head).encode() + b"x" * 30)
    for _ in range(100):
        await asyncio.sleep(0.02)
        if any("bodyLength" in arrival for arrival in (await shim.arrivals(run))["all"]):
            break
    writer.close()
    [arrival] = (await shim.arrivals(run))["all"]
    assert arrival["method"] == "POST"
    assert (arrival["status"], arrival["bodyLength"]) == (None, 30)


async def test_whoever_still_sends_is_refused_only_afterwards(shim: Any) -> None:
    run = await shim.run()
    reader, writer = await asyncio.open_connection("127.0.0.1", shim.port)
    line = f"POST {shim.url(echo_path(run), {'nonce': NONCE})} HTTP/1.1"
    writer.write(f"{line}\r\nHost: lab.example\r\nContent-Length: 100\r\n\r\n".encode())
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(reader.read(1), 0.3)
    writer.write(b"x" * 100)
    assert (await asyncio.wait_for(reader.readline(), 5)).split()[1] == b"403"
    writer.close()


async def test_asking_writes_no_refusal_into_the_log(shim: Any, caplog: pytest.LogCaptureFixture) -> None:
    await echo(shim, method="POST", body="x", headers={"Origin": "https://other.example"})
    assert "Blocking" not in caplog.text
    await shim.echo(await shim.run(), headers={"Host": "lab.example"})
    assert caplog.text.count("Blocking request with non-local 'Host'") == 1


async def test_what_arrives_is_bounded(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "ARRIVALS", 5)
    run = await shim.run()
    long = {"Origin": "https://" + "a" * 5000, "Via": "v" * 5000, "Cookie": ";".join(f"c{n}=1" for n in range(900))}
    for _ in range(7):
        await shim.echo(run, headers=long)
    arrivals = await shim.arrivals(run)
    assert len(arrivals["all"]) == 5
    assert len(str(arrivals["all"][0])) < 5000
    assert (await shim.echo(run)).json["sequence"] == 8


async def test_names_are_bounded(shim: Any) -> None:
    run = await shim.run()
    many = {f"X-{n}": "1" for n in range(200)}
    answer = await shim.echo(run, headers=many, **{f"q{n}": "1" for n in range(200)})
    arrival = check(answer.json["arrival"], "IArrival")
    assert (len(arrival["headers"]), len(arrival["query"])) == (64, 64)
