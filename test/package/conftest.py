from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _built(end: str) -> Path:
    found = sorted((ROOT / ".cache/dist").glob(f"*{end}"))
    assert found, "Nothing is built: npm run package"
    return found[0]


@pytest.fixture(scope="session")
def wheel() -> Path:
    return _built(".whl")


@pytest.fixture(scope="session")
def sdist() -> Path:
    return _built(".tar.gz")
