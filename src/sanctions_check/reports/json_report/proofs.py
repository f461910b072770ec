"""Writes proof trees as JSON text. They are most of a report, so text that steps share is made only once."""

from __future__ import annotations

from msgspec import Struct, field

from sanctions_check.logic.frame import Frame, Step
from sanctions_check.logic.proof import FactRead, Proof
from sanctions_check.logic.truth import Truth
from sanctions_check.sources.positions import SourceMap

from .dump import dump, quoted

__all__ = ["ANSWERS", "FrameTexts", "ProofTexts"]

ANSWERS = tuple(truth.name.lower() for truth in sorted(Truth))
"""The name of each answer, at the index of its number."""
MOST_FRAMES = 50_000
"""Most frames whose text is cached. When there are more, the cache is emptied."""


class _FrameText(Struct, frozen=True):
    """The text of a frame.

    `begins`: for each answer, a comma and the beginning of the JSON object. `behind`: the text after the subject.
    """

    frame: Frame
    plain: bool
    """True if the text is the same for every subject. False for a concept, and for a step that names a thing."""
    begins: tuple[str, ...]
    behind: str


class FrameTexts:
    """A cache of the texts of frames, kept from record to record because the same rules recur."""

    def __init__(self) -> None:
        self.known: dict[int, _FrameText] = {}
        """Texts by the `id` of the frame. The text refers to the frame, so the id stays valid."""

    def add(self, frame: Frame) -> _FrameText:
        if len(self.known) == MOST_FRAMES:
            self.known.clear()
        text = self.known[id(frame)] = _text_of(frame)
        return text


def _text_of(frame: Frame) -> _FrameText:
    begins = tuple(f',{{"step":"{frame.step}","says":{dump(frame.says)},"result":"{answer}"' for answer in ANSWERS)
    named = (("written", frame.written), ("source", frame.source), ("authority", frame.authority))
    behind = "".join(f',"{name}":{dump(text)}' for name, text in named if text)
    return _FrameText(frame, frame.step not in (Step.CONCEPT, Step.THING), begins, behind)


class ProofTexts(Struct):
    """Writes the proofs of one record. Recursion is no deeper than the rules are nested.

    `concepts`: the text of each proof of a concept, by its key (`c1`, `c2`, …), in order of first use.
    """

    source: SourceMap
    frames: FrameTexts
    concepts: dict[str, str] = field(default_factory=dict)
    _keys: dict[int, str] = field(default_factory=dict)
    _read: dict[int, str] = field(default_factory=dict)
    _subjects: dict[str, str] = field(default_factory=dict)

    def of(self, proof: Proof) -> str:
        """The proof as a JSON object. A step of a concept has no children; it has `"see"`, the key in `concepts`."""
        parts: list[str] = []
        self._add((proof,), parts)
        return "".join(parts)

    def _add(self, proofs: tuple[Proof, ...], parts: list[str]) -> None:
        """Append the objects, separated by commas. Each is made with a comma before it; the first loses it."""
        known, first = self.frames.known, len(parts)
        for proof in proofs:
            frame, subject, fact = proof.frame, proof.subject, proof.read
            text = known.get(id(frame)) or self.frames.add(frame)
            begin = text.begins[proof.result]
            if not text.plain:
                if frame.step is Step.CONCEPT:
                    key = self._keys.get(id(proof)) or self._concept(proof, begin, text.behind)
                    parts.append(f'{begin},"see":"{key}"}}')
                    continue
                begin = begin.replace('""', quoted(subject), 1)
            about = (self._subjects.get(subject) or self._subject(subject)) if subject else ""
            read = (self._read.get(id(fact)) or self._fact(fact)) if fact is not None else ""
            if proof.children:
                parts.append(f'{begin}{about}{text.behind}{read},"children":[')
                self._add(proof.children, parts)
                parts.append("]}")
            else:
                parts.append(f"{begin}{about}{text.behind}{read}}}")
        parts[first] = parts[first][1:]

    def _concept(self, proof: Proof, begin: str, behind: str) -> str:
        """Write the proof of a concept into `concepts`, and return its key."""
        key = self._keys[id(proof)] = f"c{len(self._keys) + 1}"
        self.concepts[key] = ""
        parts = [begin[1:], behind, ',"children":[']
        self._add(proof.children, parts)
        self.concepts[key] = "".join([*parts, "]}"])
        return key

    def _subject(self, subject: str) -> str:
        text = self._subjects[subject] = f',"subject":{quoted(subject)}'
        return text

    def _fact(self, fact: FactRead) -> str:
        """The text of a fact that was read. It is cached, because many steps read the same fact."""
        line = self.source.position_of(fact.pointer).line
        hedge = f',"qualified":{quoted(fact.hedge)}' if fact.hedge else ""
        derived = f',"derived_from":{quoted(fact.derived_from)}' if fact.derived_from else ""
        text = self._read[id(fact)] = (
            f',"read":{{"value":{quoted(fact.value)},"file":{quoted(self.source.file)},'
            f'"line":{"null" if line is None else line},"pointer":{quoted(fact.pointer)}{hedge}{derived}}}'
        )
        return text
