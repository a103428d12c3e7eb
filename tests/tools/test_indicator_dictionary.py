"""The dictionary of indicators: complete, and as the definitions have it."""

from __future__ import annotations

from smartmetro.smartmetro_plugin.core.indicators.dictionary import entries
from smartmetro.tools.indicator_dictionary import PAGES, page

#: The fields that the algorithms promise.
PROMISED = {
    "heat": "days_over_30 days_over_35 t_mean_14_17_c t_max_14_17_c tropical_nights t_mean_3_6_c "
    "t_mean_hour_c dt_ref_hour_mean_c dt_ref_hour_max_c",
    "noise": "laeq_db lden_db ld_db le_db ln_db l10_db l50_db l90_db",
    "waste": "fill_pct fill_mean_pct emptyings overflow_h full_at",
    "water": "level_m level_p10_m level_p50_m level_p90_m rise_max_cm_h over_alert_h",
    "mobility": "tmj tmjo peak_hour",
    "lighting": "energy_kwh by_day_h faults",
}


def test_every_promised_field_is_defined() -> None:
    found: dict[str, set[str]] = {}
    for entry in entries():
        found.setdefault(entry.use_case, set()).add(entry.key)
    for use_case, fields in PROMISED.items():
        assert set(fields.split()) <= found[use_case]


def test_every_placeholder_is_filled() -> None:
    for entry in entries():
        for message in (entry.label, entry.definition, entry.period, entry.validity, entry.source):
            assert "{" not in message.in_english(), (entry.key, message.in_english())
            assert message.in_english()


def test_the_page_is_up_to_date() -> None:
    assert PAGES["en"].read_text("utf-8") == page("en"), "run: make dictionary"
