"""Proof trees as JSON text. They are most of a report: text is put together from what all steps of a condition share."""

from __future__ import annotations

from msgspec import Struct, field

from sanctions_check.logic.frame import Frame, Step
from sanctions_check.logic.proof import Proof, Reading
from sanctions_check.logic.truth import Truth
from sanctions_check.sources.place import SourceMap

from .dump import dump

__all__ = ["ANSWERS", "FrameTexts", "ProofTexts"]

ANSWERS = tuple(truth.name.lower() for truth in sorted(Truth))
"""What an answer is called, by its number."""
MOST_FRAMES = 50_000
_CONCEPT = Step.CONCEPT


class _FrameText(Struct, frozen=True):
    """A frame as text: how its object begins, by the answer, and what comes behind the subject."""

    frame: Frame
    begins: tuple[str, ...]
    behind: str


class FrameTexts:
    """Frames as text, kept from record to record: those of a rule pack come again and again."""

    def __init__(self) -> None:
        self._known: dict[int, _FrameText] = {}

    def of(self, frame: Frame) -> _FrameText:
        known = self._known.get(id(frame))
        if known is None:
            if len(self._known) == MOST_FRAMES:
                self._known.clear()
            known = self._known[id(frame)] = _text_of(frame)
        return known


def _text_of(frame: Frame) -> _FrameText:
    says = f',"says":{dump(frame.says)}' if frame.says else ""
    begins = tuple(f'{{"step":"{frame.step}"{says},"result":"{answer}"' for answer in ANSWERS)
    named = (("written", frame.written), ("source", frame.source), ("authority", frame.authority))
    return _FrameText(frame, begins, "".join(f',"{name}":{dump(text)}' for name, text in named if text))


class ProofTexts(Struct):
    """Writes the proofs of one record, each concept once. Their depth is bounded by that of the rules.

    `concepts` maps the key of a concept to its proof, in the order of their first use.
    """

    source: SourceMap
    frames: FrameTexts
    concepts: dict[str, str] = field(default_factory=dict)
    _keys: dict[int, str] = field(default_factory=dict)
    _read: dict[int, str] = field(default_factory=dict)
    _subjects: dict[str, str] = field(default_factory=dict)

    def of(self, proof: Proof) -> str:
        """The step as an object; one of a concept carries its answer and `"see"`, its key in `concepts`."""
        if proof.frame.step is not _CONCEPT:
            return self._node(proof)
        key = self._keys.get(id(proof))
        if key is None:
            key = self._keys[id(proof)] = f"c{len(self._keys) + 1}"
            self.concepts[key] = ""
            self.concepts[key] = self._node(proof)
        return f'{self.frames.of(proof.frame).begins[proof.result]},"see":"{key}"}}'

    def _node(self, proof: Proof) -> str:
        frame, reading, children = self.frames.of(proof.frame), proof.reading, proof.children
        subject = ""
        if proof.subject:
            subject = self._subjects.get(proof.subject) or self._subject(proof.subject)
        begins = frame.begins[proof.result]
        if not frame.frame.says:  # one thing of several, which is called by its own name
            begins = begins.replace(",", f',"says":{dump(proof.says)},', 1)
        read = "" if reading is None else self._read.get(id(reading)) or self._reading(reading)
        inner = f',"children":[{",".join([self.of(child) for child in children])}]' if children else ""
        return f"{begins}{subject}{frame.behind}{read}{inner}}}"

    def _subject(self, subject: str) -> str:
        text = self._subjects[subject] = f',"subject":{dump(subject)}'
        return text

    def _reading(self, reading: Reading) -> str:
        """What was read of one fact; many steps read the same."""
        read: dict[str, object] = {
            "value": reading.value,
            "file": self.source.file,
            "line": self.source.line_of(reading.pointer)[0],
            "pointer": reading.pointer,
        }
        if reading.qualifier:
            read["qualified"] = reading.qualifier
        if reading.derived_from:
            read["derived_from"] = reading.derived_from
        text = self._read[id(reading)] = f',"read":{dump(read)}'
        return text
