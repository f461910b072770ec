"""Property tests look for wrong answers, not for slow machines."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("project", deadline=None, print_blob=True)
settings.load_profile("project")
