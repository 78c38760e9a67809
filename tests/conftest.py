"""What all tests share."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the extraction corpus; the test is skipped where it is absent."""
    path = SHARED / "corpus" / "extraction"
    if not path.is_dir():
        pytest.skip("the extraction corpus is not beside the project")
    return path
