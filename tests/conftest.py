"""Property tests look for wrong answers, not for slow machines; nothing is written into the home of who runs the tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from sanctions_check.cli.loading import CACHE

settings.register_profile("project", deadline=None, print_blob=True)
settings.load_profile("project")


@pytest.fixture(autouse=True, scope="session")
def _packs_are_kept_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Commands that tests run share what they keep, as those of one user do."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(CACHE, str(tmp_path_factory.mktemp("kept")))
        yield
