"""What a rule finds for each support: a verdict, the value it looked at, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

import numpy as np
import numpy.typing as npt

from ...messages import Message, Value
from .support import Reals


class Verdict(IntEnum):
    """Of a rule, and of a support. What is not known is to be checked on site, never passed."""

    OK = 0
    TO_CHECK = 1
    FAILS = 2
    NOT_CONCERNED = 3

    @property
    def code(self) -> str:
        """The text that tables hold."""
        return CODES[self]


CODES: Final = {
    Verdict.OK: "ok",
    Verdict.TO_CHECK: "to_check",
    Verdict.FAILS: "fails",
    Verdict.NOT_CONCERNED: "not_concerned",
}


@dataclass
class Finding:
    """Of one rule, shape (supports,): ``verdict``, ``value`` (nan: none) and ``reason``, an index into
    ``reasons``: texts that may hold ``{value}``."""

    verdict: npt.NDArray[np.int8]
    value: Reals
    reason: npt.NDArray[np.int16]
    reasons: list[Message] = field(default_factory=list)

    @staticmethod
    def of(value: Reals) -> Finding:
        """Return a finding that says nothing yet: everything is to be checked."""
        n = len(value)
        return Finding(
            np.full(n, Verdict.TO_CHECK, dtype=np.int8), value, np.zeros(n, dtype=np.int16)
        )

    def say(
        self, where: npt.NDArray[np.bool_], verdict: Verdict, key: str, **values: Value
    ) -> Finding:
        """Set the verdict and its reason for some supports."""
        self.verdict[where] = verdict
        self.reason[where] = len(self.reasons)
        self.reasons.append(Message(key, values))
        return self

    def message(self, support: int) -> Message:
        """Return why, for one support, with its value."""
        reason = self.reasons[self.reason[support]]
        return Message(reason.key, _with_value(reason.values, float(self.value[support])))


def _with_value(values: Mapping[str, Value], value: float) -> dict[str, Value]:
    return {**values, "value": None if np.isnan(value) else round(value, 1)}
