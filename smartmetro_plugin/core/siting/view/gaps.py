"""What a coverage leaves out of a demand: the share covered, and the largest holes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .observers import Reals

Flags = npt.NDArray[np.bool_]
Indices = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Samples:
    """Demand as points: ``xy`` (n, 2) metres, ``weight`` (n,), and the ``owner`` feature of each (n,)."""

    xy: Reals
    weight: Reals
    owner: Indices


@dataclass(frozen=True)
class Hole:
    """A place where demand is not covered: the samples in it, their weight, and a name."""

    members: Indices
    weight: float
    name: str


def covered_pct(samples: Samples, covered: Flags) -> float:
    """Return the share of the weight that is covered, per cent; nan without weight."""
    total = float(samples.weight.sum())
    return 100 * float(samples.weight[covered].sum()) / total if total else float("nan")


def covered_by_owner(samples: Samples, covered: Flags, owners: int) -> tuple[Reals, Reals]:
    """Return weight and covered weight of each feature, shape (owners,) each."""
    total = np.bincount(samples.owner, weights=samples.weight, minlength=owners)
    found = np.bincount(samples.owner[covered], weights=samples.weight[covered], minlength=owners)
    return total.astype(np.float64), found.astype(np.float64)


def holes(
    samples: Samples, covered: Flags, names: Sequence[str], gap_m: float, most: int = 10
) -> list[Hole]:
    """Return the heaviest holes: uncovered samples nearer to each other than ``gap_m`` hang together.

    Args:
        names: a name for each sample, shape (n,); the heaviest one names the hole.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    left = np.flatnonzero(~covered & (samples.weight > 0))
    if not len(left):
        return []
    pairs = cKDTree(samples.xy[left]).query_pairs(gap_m, output_type="ndarray")
    links = coo_matrix((np.ones(len(pairs)), pairs.T.reshape(2, -1)), shape=(len(left),) * 2)
    count, part = connected_components(links, directed=False)
    weight = np.bincount(part, weights=samples.weight[left], minlength=count)
    found = []
    for number in np.argsort(-weight, kind="stable")[:most]:
        members = left[part == number]
        found.append(Hole(members, float(weight[number]), _heaviest(members, samples, names)))
    return found


def _heaviest(members: Indices, samples: Samples, names: Sequence[str]) -> str:
    by_name: dict[str, float] = {}
    for member in members:
        name = names[member]
        if name:
            by_name[name] = by_name.get(name, 0.0) + float(samples.weight[member])
    return max(by_name, key=lambda name: by_name[name]) if by_name else ""
