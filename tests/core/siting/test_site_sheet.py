"""What a site sheet gathers from a candidate's columns."""

from __future__ import annotations

from smartmetro.smartmetro_plugin.core.siting.site_sheet import Verdict, site_sheet


def test_columns_are_found_by_name_and_empty_ones_stay_open() -> None:
    sheet = site_sheet(
        {
            "support_id": "L12",
            "Owner": "Ville",
            "height_m": 4,
            "margin_db": float("nan"),
            "zone_role": "project",
            "power": "",
            "facade_verdict": "to_check",
            "facade_value": 2.5,
            "facade_reason": "façade at 2.5 m",
            "photo": "DCIM/l12.jpg",
        },
        7,
    )
    facts = {heading.key: value for heading, value, _ in sheet.facts}
    assert sheet.name == "L12" and sheet.photo == "DCIM/l12.jpg" and sheet.zone_role == "project"
    assert facts["Owner"] == "Ville" and facts["Mounting height"] == 4.0
    assert facts["Power"] == "" and facts["Radio margin"] == ""
    assert sheet.verdicts == [Verdict("facade", "to_check", "2.5", "façade at 2.5 m")]
    assert sheet.sun_h == ()


def test_a_sensor_hangs_at_its_mount_not_at_the_top_of_its_support() -> None:
    sheet = site_sheet({"height_m": 9.0, "mount_m": 2.8}, 1)
    facts = {heading.key: value for heading, value, _ in sheet.facts}
    assert facts["Mounting height"] == 2.8


def test_a_nameless_one_gets_its_number_and_months_come_whole_or_not() -> None:
    months = {f"sun_h_{month:02}": float(month) for month in range(1, 13)}
    assert site_sheet(months, 3).name == "3"
    assert site_sheet(months, 3).sun_h == [float(m) for m in range(1, 13)]
    assert site_sheet({**months, "sun_h_06": None}, 3).sun_h == ()


def test_a_verdict_in_a_column_of_the_support_is_no_fact_of_it() -> None:
    sheet = site_sheet(
        {"power": "fails", "power_reason": "no meter", "power_value": None, "owner": "ok"}, 1
    )
    facts = {heading.key: value for heading, value, _ in sheet.facts}
    assert facts["Power"] == "" and facts["Owner"] == "ok"
    assert sheet.verdicts == [Verdict("power", "fails", "", "no meter")]
    kept = site_sheet({"power": "meter", "power_verdict": "ok", "power_reason": "at hand"}, 1)
    assert [v.rule for v in kept.verdicts] == ["power"]
    assert "" not in [value for heading, value, _ in kept.facts if heading.key == "Power"]
