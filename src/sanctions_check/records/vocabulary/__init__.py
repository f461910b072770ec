"""The closed vocabularies of a record: each word with its meaning, in the field's own terms.

The JSON Schema, the error messages and the rule linter all read these tables.
"""

from __future__ import annotations

from .acts import (
    AIS_STATES,
    DIRECTIONS,
    DUTIES,
    KINDS,
    MODES,
    NO_ACT_STAGES,
    SERVICES,
    STAGES,
    STAGES_SHORT_OF_A_DEAL,
    SUBJECTS,
    VENTURES,
)
from .items import (
    ARMS_CATEGORIES,
    CATEGORIES,
    CONDITIONS,
    CONTROL_LISTS,
    GOODS_CATEGORIES,
    NATURES,
    PURPOSES,
    REGISTER_CATEGORIES,
    SERVICE_CATEGORIES,
    WMD_CATEGORIES,
)
from .parties import FUNCTIONS, GIVING_ROLES, PARTY_TYPES, ROLES, STATUSES, TAKING_ROLES, WORK_AUTHORISATIONS
from .sources import (
    CLAIM_KINDS,
    CREDIBILITIES,
    EVIDENCE_KINDS,
    EXEMPTION_STATUSES,
    EXEMPTION_TYPES,
    ORIGIN_TYPES,
    QUALIFIERS,
    RELIABILITIES,
    SPEAKS_TO,
    STANCES,
)
from .usual import USUAL_WORDS
from .words import Vocabulary

__all__ = [
    "AIS_STATES",
    "ARMS_CATEGORIES",
    "CATEGORIES",
    "CLAIM_KINDS",
    "CONDITIONS",
    "CONTROL_LISTS",
    "CREDIBILITIES",
    "DIRECTIONS",
    "DUTIES",
    "EVIDENCE_KINDS",
    "EXEMPTION_STATUSES",
    "EXEMPTION_TYPES",
    "FUNCTIONS",
    "GIVING_ROLES",
    "GOODS_CATEGORIES",
    "KINDS",
    "MODES",
    "NATURES",
    "NO_ACT_STAGES",
    "ORIGIN_TYPES",
    "PARTY_TYPES",
    "PURPOSES",
    "QUALIFIERS",
    "REGISTER_CATEGORIES",
    "RELIABILITIES",
    "ROLES",
    "SERVICES",
    "SERVICE_CATEGORIES",
    "SPEAKS_TO",
    "STAGES",
    "STAGES_SHORT_OF_A_DEAL",
    "STANCES",
    "STATUSES",
    "SUBJECTS",
    "TAKING_ROLES",
    "USUAL_WORDS",
    "VENTURES",
    "WMD_CATEGORIES",
    "WORK_AUTHORISATIONS",
    "Vocabulary",
]
