from decimal import Decimal

import pytest

from shipping_quotes.quoting import InvalidRequestError, Parcel, billable_weight, quote
from shipping_quotes.rates import load_rates

RATES = load_rates()
BOTH = ("standard", "express")
BOOKS = {"weight_kg": 2.5, "length_cm": 30, "width_cm": 20, "height_cm": 10}


@pytest.mark.parametrize(
    ("weight", "side", "expected"),
    [("2.5", "10", "2.5"), ("0.1", "50", "25.00"), ("25", "50", "25"), ("0.01", "6", "0.04")],
    ids=["heavy", "bulky", "both alike", "rounded"],
)
def test_the_greater_weight_is_charged(weight: str, side: str, expected: str) -> None:
    parcel = Parcel(Decimal(weight), Decimal(side), Decimal(side), Decimal(side))
    assert billable_weight(parcel, RATES) == Decimal(expected)


@pytest.mark.parametrize(
    ("zone", "level", "price", "days"),
    [
        ("domestic", "standard", "5.90", 4),
        ("domestic", "express", "10.33", 1),
        ("europe", "standard", "13.25", 4),
        ("world", "express", "51.84", 1),
    ],
)
def test_price(zone: str, level: str, price: str, days: int) -> None:
    offer = quote({**BOOKS, "zone": zone, "level": level}, RATES, BOTH)
    assert offer.to_json() == {
        "zone": zone,
        "level": level,
        "billable_weight_kg": "2.5",
        "price": price,
        "currency": "EUR",
        "days": days,
    }


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"weight_kg": None}, "weight_kg: a number is needed"),
        ({"weight_kg": "2.5"}, "weight_kg: a number is needed"),
        ({"weight_kg": True}, "weight_kg: a number is needed"),
        ({"weight_kg": 0}, "weight_kg: 0 is not above 0 and at most 40"),
        ({"weight_kg": 40.5}, "weight_kg: 40.5 is not above 0 and at most 40"),
        ({"height_cm": float("nan")}, "height_cm: nan is not above 0 and at most 200"),
        ({"zone": "moon"}, "zone: one of domestic, europe, world is needed"),
        ({"zone": ["europe"]}, "zone: one of domestic, europe, world is needed"),
        ({"level": "teleport"}, "level: one of standard, express is needed"),
    ],
)
def test_a_request_that_cannot_be_quoted(change: dict[str, object], message: str) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        quote({**BOOKS, "zone": "europe", "level": "standard", **change}, RATES, BOTH)
    assert str(caught.value) == message


def test_only_offered_levels_are_sold() -> None:
    with pytest.raises(InvalidRequestError, match="level: one of standard is needed"):
        quote({**BOOKS, "zone": "europe", "level": "express"}, RATES, ("standard",))
