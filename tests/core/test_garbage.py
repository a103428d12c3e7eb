"""The collector is held back and comes back, whatever happens meanwhile."""

from __future__ import annotations

import gc

import pytest

from smartmetro.smartmetro_plugin.core.garbage import no_collection


def test_held_back_and_on_again_even_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), no_collection():
        assert not gc.isenabled()
        1 / 0  # noqa: B018
    assert gc.isenabled()


def test_one_inside_another_leaves_it_to_the_outer() -> None:
    with no_collection():
        with no_collection():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with no_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
