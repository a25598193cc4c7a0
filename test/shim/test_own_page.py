"""Who may open a run where the browser does not say which site asks: no page that came by plain http is told of."""

from __future__ import annotations

from typing import Any

import pytest

FOREIGN = ({}, {"Referer": "http://other.example/"}, {"Referer": "no address"})


@pytest.mark.parametrize("headers", FOREIGN)
async def test_no_other_page_opens_a_run(shim: Any, headers: dict[str, str]) -> None:
    answer = await shim.ask("run", login="cookie", headers=headers)
    assert answer.status == 403
    assert answer.json["reason"] == "asked by another site or page"


async def test_the_own_page_opens_a_run_without_its_header_or_without_its_referer(shim: Any) -> None:
    referer = f"http://127.0.0.1:{shim.port}/lab"
    for headers in ({"Referer": referer}, {"X-Environment-Health": "run"}):
        assert (await shim.ask("run", login="cookie", headers=headers)).status == 200


async def test_whoever_holds_the_token_needs_neither(shim: Any) -> None:
    assert (await shim.ask("run")).status == 200
