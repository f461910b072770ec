"""Reads the addressees of rules: shared duties of duties.yaml, and duties that a rule spells out."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sanctions_check.records.vocabulary.parties import ROLES
from sanctions_check.sources.document import Entry
from sanctions_check.sources.suggest import did_you_mean

from ..model import Addressee, SharedDuty
from .conditions.families import spelled_out
from .conditions.glossary import Glossary

__all__ = ["AddresseeReader", "read_duties"]

_KEYS = (
    "roles",
    "or_else",
    "dprk",
    "any_state",
    "voyage_ends",
    "nationals",
    "journey_ends",
    "spares_own_nationals",
    "where",
)


def read_duties(file: Entry, glossary: Glossary) -> dict[str, SharedDuty]:
    """The shared duties by name. Their `where` may only ask about the act, because rules of any subject may name them."""
    reader, in_view = AddresseeReader(glossary, {}), frozenset({"act"})
    pairs = file.pairs("duties") if file.has_only("duties") else ()
    return {
        name: SharedDuty(reader.addressee(entry, name, in_view), entry.written)
        for name, entry in pairs
        if entry.has_only(*_KEYS)
    }


class AddresseeReader(Struct, frozen=True):
    """Reads the addressees of rules against the glossary and the shared duties of the same pack."""

    glossary: Glossary
    duties: Mapping[str, SharedDuty]

    def of_rule(self, file: Entry, in_view: frozenset[str]) -> tuple[Addressee, ...]:
        """The addressees of a rule; a fault if there are none."""
        entries = tuple(file.entries("addressees"))
        if not entries:
            hint = "addressees: [a duty of duties.yaml], or [{duty: ..., roles: [...]}]"
            file.fault("missing-key", "a rule says who bears the duty", hint)
        for number, entry in enumerate(entries):
            if entry.value in [before.value for before in entries[:number]]:
                entry.fault(
                    "twice", "this addressee stands twice", "a duty falls on each of its roles already: leave one out"
                )
        found = (self._named_or_spelled_out(entry, in_view) for entry in entries)
        return tuple(each for each in found if each is not None)

    def _named_or_spelled_out(self, entry: Entry, in_view: frozenset[str]) -> Addressee | None:
        if isinstance(entry.value, str):
            if entry.value in self.duties:
                return self.duties[entry.value].addressee
            message = f'"{entry.shown}" is not a duty of duties.yaml{did_you_mean(entry.value, self.duties)}'
            entry.fault("unknown-duty", message, "or spell it out: {duty: ..., roles: [...]}")
            return None
        return self.addressee(entry, entry.text("duty"), in_view) if entry.has_only("duty", *_KEYS) else None

    def addressee(self, entry: Entry, duty: str, in_view: frozenset[str]) -> Addressee:
        """The addressee that an entry spells out; a fault if nobody bears the duty."""
        roles, dprk = self._roles(entry, "roles"), entry.flag("dprk")
        if not roles and not dprk:
            entry.fault("missing-key", "an addressee has roles, or is the DPRK", "roles: [supplier], or dprk: true")
        return Addressee(
            duty=duty,
            roles=roles,
            or_else=self._roles(entry, "or_else"),
            dprk=dprk,
            any_state=entry.flag("any_state"),
            voyage_ends=entry.flag("voyage_ends"),
            nationals=entry.flag("nationals"),
            journey_ends=entry.flag("journey_ends"),
            spares_own_nationals=entry.flag("spares_own_nationals"),
            where=self.glossary.reader.read(entry.at("where"), in_view) if entry.has("where") else None,
        )

    def _roles(self, entry: Entry, key: str) -> tuple[str, ...]:
        found: list[str] = []
        for role in entry.entries(key):
            words = [str(word) for word in spelled_out([role.value], self.glossary.families)]
            if not set(words) <= ROLES.keys():
                hint = "all of them: sanctions-check schema words parties.roles"
                role.fault("value", f'"{role.shown}" is not a role{did_you_mean(role.shown, ROLES)}', hint)
            found += words
        return tuple(found)
