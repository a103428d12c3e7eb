"""What stands where in the quarter, on its own axes (see :mod:`.frame`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Building:
    """A footprint, its eave above ground and its ridge above the eave (0: a flat roof)."""

    name: str
    box: Box
    eave_m: float
    ridge_m: float = 0.0
    usage: str = "Résidentiel"
    #: False for what the topographic base does not hold yet.
    mapped: bool = True


@dataclass(frozen=True)
class Tree:
    """A tree: centre, height, crown radius, crown base above ground."""

    u: float
    v: float
    height_m: float
    radius_m: float
    base_m: float
    species: str
    evergreen: bool = False


@dataclass(frozen=True)
class Street:
    """A straight street: both ends of its axis, its width, its traffic."""

    name: str
    start: tuple[float, float]
    end: tuple[float, float]
    width_m: float
    importance: int


@dataclass(frozen=True)
class Zone:
    """An area of one land cover."""

    name: str
    box: Box
    land_cover: str
    hole: Box | None = None


BUILDINGS: tuple[Building, ...] = (
    # Sector 1: the square and the houses around it.
    Building("Halle", (182, 128, 214, 146), 6.0, 2.0, "Commercial et services"),
    Building("Rang nord", (58, 196, 262, 210), 12.0, 3.5),
    Building("Rang est", (246, 40, 260, 186), 11.0, 3.0),
    Building("Rang sud", (64, 12, 232, 26), 11.5, 3.0),
    Building("Maison de la place", (58, 150, 72, 184), 9.0, 2.5),
    Building("Kiosque", (92, 128, 97, 133), 3.2, 0.8, "Commercial et services"),
    # Sector 2: schools.
    Building("École, aile nord", (-222, 150, -150, 164), 9.0, 0.0, "Enseignement"),
    Building("École, aile ouest", (-222, 80, -208, 150), 9.0, 0.0, "Enseignement"),
    Building("Collège", (-140, 170, -44, 186), 13.0, 0.0, "Enseignement"),
    Building("Gymnase", (-52, 108, -14, 140), 10.0, 1.0, "Sportif"),
    Building("Rang des écoles", (-226, -4, -96, 8), 8.0, 2.5),
    # Sector 3: slabs and a tower.
    Building("Résidence A", (-122, -76, -30, -63), 27.0),
    Building("Résidence B", (-4, -76, 84, -63), 24.0),
    Building("Tour C", (66, -156, 88, -134), 42.0),
    Building("Résidence D", (-72, -246, -59, -150), 21.0),
    Building("Résidence E", (-34, -222, 36, -209), 18.0),
    # Built last year: the surface model has it, the topographic base not yet.
    Building("Résidence F", (96, -262, 108, -196), 15.0, 0.0, "Résidentiel", False),
)
_HOUSES_EAST = tuple(
    Building(f"Maison {row}{column}", (148 + 26 * column, v, 160 + 26 * column, v + 9), 5.5, 2.2)
    for row, v in enumerate((-70, -110, -150, -190, -230))
    for column in range(4)
)
_HOUSES_SOUTH = tuple(
    Building(f"Pavillon {column}", (-120 + 30 * column, -318, -107 + 30 * column, -309), 5.0, 2.0)
    for column in range(9)
)
BUILDINGS += _HOUSES_EAST + _HOUSES_SOUTH

STREETS = (
    Street("Avenue des Platanes", (-400, -20), (400, -20), 18, 3),
    Street("Rue de la Place", (26, -20), (26, 400), 14, 4),
    Street("Rue des Écoles", (-246, -20), (-246, 400), 10, 5),
    Street("Rue du Nord", (-400, 224), (400, 224), 10, 4),
    Street("Rue des Résidences", (-146, -400), (-146, -20), 10, 5),
    Street("Rue des Jardins", (126, -400), (126, -20), 9, 5),
    Street("Rue du Midi", (-400, -288), (400, -288), 9, 4),
)
#: The ditch that the avenue crosses on a bridge: its box and its depth.
DITCH: Box = (-292, -400, -280, 400)
DITCH_DEPTH_M = 4.0
BRIDGE: Box = (-294, -29, -278, -11)
#: A tower crane beside the building going up: mast, jib, heights above ground.
CRANE_MAST: Box = (113, -230, 115, -228)
CRANE_JIB: Box = (84, -229.6, 128, -228.4)
CRANE_TOP_M = 38.0
CARS_M = 1.5

ZONES = (
    Zone("Place", (76, 30, 244, 192), "mineral", hole=(196, 56, 240, 112)),
    Zone("Jardin de la place", (196, 56, 240, 112), "grass"),
    Zone("Cour de l’école", (-208, 80, -132, 150), "mineral"),
    Zone("Parking des écoles", (-132, 34, -50, 82), "mineral"),
    Zone("Plateau sportif", (-206, 18, -140, 72), "mineral"),
    Zone("Pelouses des résidences", (-138, -278, 118, -34), "grass"),
    Zone("Parc de l’ouest", (-276, -278, -154, -34), "trees"),
    Zone("Jardins de l’est", (134, -278, 262, -34), "grass"),
    Zone("Friche du ruisseau", (-340, -278, -294, 220), "bare"),
)

#: The one the guide follows: south of a plane tree whose crown hangs over it.
PLANE_AND_LAMP = (150.0, 100.0)


def trees() -> Iterator[Tree]:
    """Yield every tree; sizes vary by a rule, not by chance."""
    yield from _avenue()
    yield from _square()
    yield from _park()
    yield from _lawns()
    for n, box in enumerate(b.box for b in _HOUSES_EAST):
        height = 5.0 + 4 * vary(n, 3)
        yield Tree(box[0] + 18, box[1] - 9, height, 2.0 + vary(n, 4), 1.2, "Olivier", True)
    for n in range(8):
        yield Tree(-124 + 9.5 * n, 58 + vary(n, 5), 6 + vary(n, 6), 2.2, 2.0, "Micocoulier")
    for n in range(5):
        yield Tree(-196 + 14 * n, 122 - 18 * (n % 2), 9 + 2 * vary(n, 7), 3.6, 2.4, "Tilleul")


def _avenue() -> Iterator[Tree]:
    for n in range(-38, 39):
        u = 10.0 * n
        beside_street = any(abs(u - street) < 9 for street in (26, -246, -146, 126, -286))
        if beside_street:
            continue
        for side in (-33.0, -7.5):
            height = 13 + 5 * vary(n, side)
            yield Tree(u, side, height, 3.6 + vary(n, side + 1), 0.28 * height, "Platane")


def _square() -> Iterator[Tree]:
    u_lamp, v_lamp = PLANE_AND_LAMP
    # The row of planes north of the walk's lamp posts. An old one overhangs its post by a metre: the
    # winter sun passes below its crown, the summer sun does not.
    yield Tree(u_lamp, v_lamp + 5.8, 28, 7, 9.8, "Platane")
    for n in (0, 1, 2, 4, 5, 6):
        height = 14 + 3 * vary(n, 11)
        yield Tree(u_lamp - 42 + 14 * n, v_lamp + 6.5, height, 3.4, 0.3 * height, "Platane")
    for n in range(18):
        u, v = 199 + 7.2 * (n % 6), 62 + 15 * (n // 6) + 4 * vary(n, 12)
        yield Tree(u, v, 9 + 6 * vary(n, 13), 3.2 + vary(n, 14), 2.6, "Tilleul")
    for n in range(6):
        yield Tree(84, 64 + 16 * n, 8 + 2 * vary(n, 15), 2.8, 2.4, "Micocoulier")


def _park() -> Iterator[Tree]:
    for n in range(210):
        u = -270 + 112 * vary(n, 21)
        v = -272 + 232 * vary(n, 22)
        evergreen = vary(n, 23) < 0.4
        height = 8 + 14 * vary(n, 24)
        species = "Pin d’Alep" if evergreen else "Chêne"
        yield Tree(u, v, height, 2.4 + 0.18 * height, 0.3 * height, species, evergreen)


def _lawns() -> Iterator[Tree]:
    for n in range(60):
        u, v = -134 + 246 * vary(n, 31), -272 + 230 * vary(n, 32)
        height = 7 + 10 * vary(n, 33)
        yield Tree(u, v, height, 2 + 0.15 * height, 0.25 * height, "Micocoulier")


def vary(n: float, series: float) -> float:
    """Return a number 0..1 that looks random and is always the same (a Weyl sequence, scrambled)."""
    wanted = (n * 12.9898 + series * 78.233) * 0.6180339887498949
    return (wanted * wanted * 43.758) % 1.0
