"""Sensors that fell silent together are told once, under what they share."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from smartmetro.smartmetro_plugin.core.alerts.alert import Alert
from smartmetro.smartmetro_plugin.core.alerts.rule import RuleKind
from smartmetro.smartmetro_plugin.core.alerts.shared_cause import SharedCause, shared_causes
from smartmetro.smartmetro_plugin.core.cache.store import Cache

from .world import START, USE_CASES, World, rule

SILENT = rule(RuleKind.SILENCE, min_duration_s=7200.0)


def causes(world: World) -> list[SharedCause]:
    with Cache.open(world.path) as cache:
        sensors = {c.record.sensor.key: c.record.sensor for c in cache.records()}
        alerts: list[Alert] = cache.alert_log.open_alerts()
    return shared_causes(alerts, sensors, USE_CASES)


def test_forty_one_sensors_of_one_network_make_one_message(tmp_path: Path) -> None:
    world = World(tmp_path, [SILENT])
    for n in range(41):
        world.observe(f"a{n:02}", [(130 + n % 15, 20)], network="LoRa A", host=f"host {n}")
    for n in range(20):
        world.observe(f"b{n:02}", [(590, 20)], network="LoRa B")
    world.observe("alone", [(40, 20)], network="LoRa C")
    world.sync(600)
    [cause] = causes(world)
    since = (START + timedelta(minutes=130)).isoformat()
    assert cause.message.values == {"n": 41, "since_at": since, "what": "LoRa A"}
    assert "network" in cause.message.key
    assert len(cause.alerts) == 41


def test_the_narrowest_cause_that_explains_as_much_is_told(tmp_path: Path) -> None:
    world = World(tmp_path, [SILENT])
    for n in range(4):
        world.observe(f"a{n}", [(60, 20)], network="LoRa", host="Cabinet 7")
    world.sync(600)
    [cause] = causes(world)
    assert cause.message.values["what"] == "Cabinet 7"


def test_a_few_of_many_are_no_failure_of_the_network(tmp_path: Path) -> None:
    world = World(tmp_path, [SILENT])
    for n in range(40):
        world.observe(f"a{n:02}", [(60 if n < 5 else 590, 20)], network="LoRa")
    world.sync(600)
    assert causes(world) == []


def test_what_stopped_days_apart_shares_nothing(tmp_path: Path) -> None:
    world = World(tmp_path, [SILENT])
    for n in range(4):
        world.observe(f"a{n}", [(n * 1440, 20)], network="LoRa")
    world.sync(10_000)
    assert causes(world) == []
