"""Words that many names of bodies share, and that alone do not tell one body from another. All in the singular."""

from __future__ import annotations

__all__ = ["CONNECTIVES", "FORMS", "HOME", "OTHER_FORMS", "USUAL"]

CONNECTIVES = frozenset({"and", "at", "by", "for", "from", "in", "of", "on", "the", "to"})
"""Compared nowhere, and in no initials."""
_FORMS = """
agency associated branch company corporation enterprise establishment firm general group holding inc joint jv limited llc
office party plc pte representative venture
"""
FORMS = frozenset(_FORMS.split())
"""The legal form or rank of a body. Compared nowhere."""
HOME = frozenset({"choson", "chosun", "dprk", "korea", "kpa", "pyongyang"})
"""Where a body sits. Compared only where a name has too few other words."""
_WHAT_IT_IS = """
academy administration army association authority bank board bureau center central college command commission
committee cooperation council department directorate division exchange factory farm federation floor force foundation
fund hospital hotel house institute institution laboratory mill mine ministry mission museum organization plant police
project restaurant school section service shop society store studio team tour union unit university worker
"""
_WHAT_IT_DOES = """
aerospace agricultural agriculture air airline airport apparel armed art atomic automation aviation cargo cement
chemical civil clothing coal commerce commercial communication complex computer construction consumer credit crew
cultural culture defence design development economic economy education electric electronic energy engineering
equipment export finance financial fishery fishing food freight gas gold health heavy import industrial industry
information instrument insurance investment iron land light logistic machine machinery management manufacturing marine
maritime market material medical medicine metal military mineral mining motor natural nuclear ocean oil petroleum
pharmaceutical port power precision processing procurement product production railway research resource rocket science
sea seafood security ship shipbuilding shipping software solid solution space sport steel strategic supply system
technical technology telecommunication textile tool tourism trade trading transport transportation travel trust
vehicle water
"""
_BY_WHAT_MANY_ARE_CALLED = """
asia asian best big black blue bright capital china chinese city cooperative diamond dragon east eastern europe
european external far first foreign friendship future global golden grand great green home hong independent
international kong local main modern mountain mutual national new no north northern number orient oriental oversea
pacific peace people prosperity province provincial public red regional rising royal second shine silver sky south
southern special star state sun third top united universal victory west western white world
"""
USUAL = HOME.union(_WHAT_IT_IS.split(), _WHAT_IT_DOES.split(), _BY_WHAT_MANY_ARE_CALLED.split())
"""What a body is or does, and what many are called besides."""

OTHER_FORMS = {
    "banking": "bank",
    "centre": "center",
    "defense": "defence",
    "dept": "department",
    "mgmt": "management",
    "organisation": "organization",
    "shpg": "shipping",
    "tech": "technology",
    "unhaeng": "bank",
}
"""How a word is written otherwise."""
