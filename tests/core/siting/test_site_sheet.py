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
            "facade_verdict": "check",
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
    assert sheet.verdicts == [Verdict("facade", "check", "2.5", "façade at 2.5 m")]
    assert sheet.sun_h == ()


def test_a_nameless_one_gets_its_number_and_months_come_whole_or_not() -> None:
    months = {f"sun_h_{month:02}": float(month) for month in range(1, 13)}
    assert site_sheet(months, 3).name == "3"
    assert site_sheet(months, 3).sun_h == [float(m) for m in range(1, 13)]
    assert site_sheet({**months, "sun_h_06": None}, 3).sun_h == ()
