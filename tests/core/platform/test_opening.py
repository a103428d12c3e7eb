"""From a connection to its connector."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.platform.ngsi_ld import NgsiLdPlatform
from smartmetro.smartmetro_plugin.core.platform.opening import KINDS, open_platform
from smartmetro.smartmetro_plugin.core.platform.protocol import SensorQuery
from smartmetro.smartmetro_plugin.core.use_cases.declaration import UseCase

from .conftest import FakeTransport, json_response


def test_kinds(use_cases: Mapping[str, UseCase], tmp_path: Path) -> None:
    broker = open_platform(Connection("a", "ngsi-ld", "http://b"), None, use_cases, CancelFlag())
    assert isinstance(broker, NgsiLdPlatform)
    files = open_platform(Connection("a", "files", str(tmp_path)), None, use_cases, CancelFlag())
    assert type(files).__name__ == "FilesPlatform"


def test_an_unknown_kind_names_those_there_are(use_cases: Mapping[str, UseCase]) -> None:
    with pytest.raises(ConfigurationError, match="gopher") as caught:
        open_platform(Connection("a", "gopher", "x"), None, use_cases, CancelFlag())
    assert all(kind in caught.value.message.in_english() for kind in KINDS)


def test_a_given_transport_is_used_with_retries(use_cases: Mapping[str, UseCase]) -> None:
    answers = iter([json_response({}, 503, ("Retry-After", "0")), json_response([])])
    transport = FakeTransport(
        lambda path, _: json_response([]) if path.endswith("types") else next(answers)
    )
    broker = open_platform(
        Connection("a", "ngsi-ld", "http://b"), transport, use_cases, CancelFlag()
    )
    (page,) = broker.sensors(SensorQuery())
    assert page.records == ()
    assert len(transport.requests) == 3
