"""Connections as URIs and as files."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.model import Extent
from smartmetro.smartmetro_plugin.core.platform import connection_file
from smartmetro.smartmetro_plugin.core.platform.connection import (
    Connection,
    from_uri,
    parse_extent,
    without_secrets,
)
from smartmetro.smartmetro_plugin.core.use_cases.declaration import Threshold


def test_ngsi_ld_uri_gives_url_tenant_and_authentication() -> None:
    connection = from_uri("ngsi-ld:http://broker:1026/ngsi-ld/v1/?tenant=aix&authcfg=abc1234")
    assert connection.kind == "ngsi-ld"
    assert connection.url == "http://broker:1026/ngsi-ld/v1"
    assert (connection.tenant, connection.authcfg) == ("aix", "abc1234")


def test_two_tenants_of_one_broker_are_two_connections() -> None:
    names = {from_uri(f"ngsi-ld:http://b/ngsi-ld/v1?tenant={t}").name for t in ("aix", "martigues")}
    assert len(names) == 2


def test_files_uri_keeps_the_folder_as_it_is() -> None:
    assert from_uri("files:/données/été 2026").url == "/données/été 2026"
    assert from_uri("files:C:/capteurs").url == "C:/capteurs"


def test_other_query_parameters_stay_with_the_platform() -> None:
    assert from_uri("ngsi-ld:https://b/v1?tenant=x&lang=fr").url == "https://b/v1?lang=fr"


@pytest.mark.parametrize(
    "uri",
    ["", "Mon capteur", "http://host/ngsi-ld/v1", "ngsi-ld:broker:1026", "ngsi-ld:ftp://host/x"],
)
def test_what_is_no_connection_is_refused_with_an_example(uri: str) -> None:
    with pytest.raises(ConfigurationError, match=r"ngsi-ld:https|https://"):
        from_uri(uri)


@pytest.mark.parametrize(
    "uri",
    [
        "ngsi-ld:http://[broker/ngsi-ld/v1",
        "ngsi-ld:http://broker:99999/ngsi-ld/v1",
        "ngsi-ld:http://broker/v1?time_zone=Mars/Olympus",
        "ngsi-ld:http://broker/v1?tenant=a%0d%0aX-Other:1",
        "ngsi-ld:http://broker/v1?context=http://c%0a",
    ],
)
def test_an_address_that_cannot_work_is_refused_in_words(uri: str) -> None:
    with pytest.raises(ConfigurationError, match=r"https://|Europe/Paris|cannot be sent"):
        from_uri(uri)


@pytest.mark.parametrize(
    "wrong",
    [
        {"time_zone": "Mars/Olympus"},
        {"url": "http://[broker"},
        {"url": "http://user:hunter2@broker/v1"},
        {"tenant": "a\r\nX-Other: 1"},
        {"refresh_s": 10**12},
        {"refresh_s": True},
    ],
)
def test_a_colleagues_file_brings_nothing_that_cannot_work(
    tmp_path: Path, wrong: dict[str, object]
) -> None:
    plain = {"name": "Commune", "kind": "ngsi-ld", "url": "http://broker/v1", **wrong}
    path = tmp_path / "connections.json"
    path.write_text(json.dumps({"smartmetro_connections": 1, "connections": [plain]}), "utf-8")
    with pytest.raises(ConfigurationError) as caught:
        connection_file.read(path)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    "uri",
    ["ngsi-ld:https://user:hunter2@host/v1", "ngsi-ld:https://host/v1?access_token=hunter2"],
)
def test_a_secret_in_the_address_is_refused_and_not_repeated(uri: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        from_uri(uri)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("text", ["", "1,2,3", "5,43,4,44", "a,b,c,d", "0,0,nan,1", "0,0,400,1"])
def test_an_extent_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ConfigurationError):
        parse_extent(text)


@given(st.text())
def test_any_text_gives_a_connection_or_our_own_error(text: str) -> None:
    with suppress(ConfigurationError):
        from_uri("ngsi-ld:" + text)


@given(st.text(alphabet=st.characters(exclude_characters="&=?#/@:"), min_size=1))
def test_without_secrets_hides_every_value_of_a_secret_parameter(value: str) -> None:
    shown = without_secrets(f"https://u:{value}@host/path?apikey={value}&x=1")
    assert shown == "https://host/path?apikey=…&x=1"


FULL = Connection(
    name="Métropole",
    kind="ngsi-ld",
    url="https://host/ngsi-ld/v1",
    tenant="amp",
    authcfg="abc1234",
    use_cases=("heat", "water"),
    refresh_s=60,
    time_zone="Europe/Paris",
    extent=Extent(4.9, 43.1, 5.9, 43.8),
    thresholds={"water": (Threshold("water_level", True, 1.2, 1.8),)},
    id_template="{usage}-{insee}-{nn}",
)


def test_a_connection_survives_the_settings() -> None:
    assert connection_file.from_plain(connection_file.to_plain(FULL), "here") == FULL


def test_a_file_for_colleagues_holds_no_authentication() -> None:
    text = connection_file.dumps([FULL])
    assert "abc1234" not in text
    (read,) = connection_file.loads(text, "here")
    assert read.authcfg == ""
    assert read.thresholds == FULL.thresholds


@pytest.mark.parametrize(
    ("document", "field"),
    [
        ("[]", "smartmetro_connections"),
        ("{", "JSON"),
        ('{"smartmetro_connections": 1}', "connections"),
        ('{"smartmetro_connections": 1, "connections": [{"name": "a"}]}', "kind"),
        (
            '{"smartmetro_connections": 1, "connections": '
            '[{"name": "a", "kind": "files", "url": "/x", "refresh_s": "5"}]}',
            "refresh_s",
        ),
    ],
)
def test_a_broken_file_names_itself_and_the_field(document: str, field: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        connection_file.loads(document, "collègue.json")
    assert "collègue.json" in str(caught.value)
    assert field in str(caught.value)


def test_a_newer_file_asks_for_an_update() -> None:
    text = json.dumps({"smartmetro_connections": 2, "connections": []})
    with pytest.raises(ConfigurationError, match="newer SmartMetro"):
        connection_file.loads(text, "f")


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.dictionaries(st.sampled_from([*connection_file.to_plain(FULL), "x"]), _JSON))
def test_any_json_gives_a_connection_or_our_own_error(plain: dict[str, object]) -> None:
    with suppress(ConfigurationError):
        connection_file.from_plain(plain, "here")
