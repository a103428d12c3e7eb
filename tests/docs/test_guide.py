"""The guide says what the program does: algorithms, use cases, tables of the cache, examples."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterDefinition

from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tools import guide

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
_OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional


@pytest.fixture(scope="module")
def algorithms() -> dict[str, QgsProcessingAlgorithm]:
    return {algorithm.name(): algorithm for algorithm in guide.load_algorithms()}


def test_generated_parts_are_up_to_date() -> None:
    behind = [
        path.as_posix()
        for path, text in guide.up_to_date(ROOT).items()
        if not (ROOT / path).exists() or (ROOT / path).read_text(encoding="utf-8") != text
    ]
    assert behind == [], "run 'make docs'"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_part_that_can_be_generated_is_in_the_guide(language: str) -> None:
    parts = guide.parts_of_guide(language, guide.load_algorithms())
    text = "".join(
        page.read_text(encoding="utf-8") for page in (ROOT / "docs" / language).rglob("*.md")
    )
    assert {part for part in parts if f"<!-- begin {part} -->" not in text} == set()


def examples() -> Iterator[tuple[Path, str]]:
    """Yield the command lines of algorithms in README and guide."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for line in re.findall(r"qgis_process run smartmetro:([a-z][^`\n]*)", text):
            yield page, line


def test_examples_name_parameters_that_exist(
    algorithms: dict[str, QgsProcessingAlgorithm],
) -> None:
    found = list(examples())
    assert len(found) > 10
    for page, line in found:
        command = re.split(r"\s>", line, maxsplit=1)[0]  # what a log is written to is the shell's
        name, dashes, *given = shlex.split(command)
        assert dashes == "--", line
        parameters = {p.name(): p for p in algorithms[name].parameterDefinitions()}
        named = {argument.partition("=")[0] for argument in given}
        assert named <= parameters.keys(), (page.name, line)
        required = {
            p.name()
            for p in parameters.values()
            if not p.flags() & _OPTIONAL and p.defaultValue() is None
        }
        assert required <= named, (page.name, line)


@pytest.mark.parametrize("page", ["docs/fr/cas-d-usage.md", "docs/en/use-cases.md"])
def test_every_field_of_a_use_case_is_documented(page: str) -> None:
    folder = ROOT / "smartmetro_plugin" / "core" / "use_cases"
    text = (ROOT / page).read_text(encoding="utf-8")
    files = [*folder.glob("*.json"), *(ROOT / "resources" / "use_cases").glob("*.json")]
    # Beside the built-in ones: one more, and one in the place of noise.
    assert len(files) == len(load_use_cases()) + 2
    for path in files:
        for field in fields(json.loads(path.read_text(encoding="utf-8"))):
            assert f"`{field}`" in text, (path.name, field)


def fields(declaration: dict[str, Any]) -> set[str]:
    """Return the names that a declaration uses, but those that it gives itself."""
    names = set(declaration)
    for listed in ("attributes", "thresholds", "own_thresholds"):
        for item in declaration.get(listed, ()):
            names |= set(item)
    for item in declaration["properties"].values():
        names |= set(item)
    return names


@pytest.mark.parametrize("page", ["docs/fr/cas-d-usage.md", "docs/en/use-cases.md"])
def test_the_example_of_a_use_case_is_accepted(page: str, tmp_path: Path) -> None:
    example = re.search(r"```json\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL)
    assert example
    (tmp_path / "air.json").write_text(example[1], encoding="utf-8")
    assert load_use_cases(tmp_path)["air"].types == ("AirQualityObserved",)
