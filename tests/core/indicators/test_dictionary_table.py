"""The dictionary as a table: every indicator that can be computed is in it, in words without gaps."""

from __future__ import annotations

import csv
from pathlib import Path

from smartmetro.smartmetro_plugin.core.indicators.dictionary_table import (
    COLUMNS,
    dictionary_rows,
    write_dictionary,
)
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

#: The contract's fields, by use case.
FIELDS = {
    "heat": "days_over_30 days_over_35 t_mean_14_17_c t_max_14_17_c tropical_nights t_mean_3_6_c "
    "t_mean_hour_c dt_ref_hour_mean_c dt_ref_hour_max_c",
    "noise": "laeq_db lden_db ld_db le_db ln_db l10_db l50_db l90_db harmonica",
    "waste": "fill_pct fill_mean_pct emptyings overflow_h full_at tour_probability_pct",
    "water": "level_m level_p10_m level_p50_m level_p90_m rise_max_cm_h over_alert_h",
    "mobility": "tmj tmjo tmjo_school peak_hour direction_pct tmj_change_pct",
    "lighting": "energy_kwh by_day_h faults saving_kwh",
}


def test_every_field_is_there_with_its_words() -> None:
    rows = dictionary_rows(Message.in_english)
    found = {(row["use_case"], row["field"]) for row in rows}
    wanted = {(use_case, name) for use_case, names in FIELDS.items() for name in names.split()}
    assert wanted <= found
    for row in rows:
        for column in ("label", "definition", "period", "validity", "source"):
            assert row[column], (row["field"], column)
        # Every placeholder was filled.
        assert "{" not in "".join(row.values()), row
    assert {row["use_case"] for row in rows} <= set(load_use_cases())
    presets = {row["rules"] for row in rows if row["field"] == "tropical_nights"}
    assert len(presets) == 3


def test_a_file_of_one_use_case_in_another_language(tmp_path: Path) -> None:
    path = tmp_path / "dictionary.csv"
    count = write_dictionary(path, Message.in_english, {"noise"}, {"field": "Champ"}, ";")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[0] == [{"field": "Champ"}.get(c, c) for c in COLUMNS]
    assert len(rows) == count + 1
    assert {row[0] for row in rows[1:]} == {"noise"}
