"""The rate card: what a zone and a service level cost."""

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Zone:
    base: Decimal
    per_kg: Decimal


@dataclass(frozen=True, slots=True)
class Level:
    factor: Decimal
    days: int


@dataclass(frozen=True, slots=True)
class RateCard:
    currency: str
    max_weight_kg: Decimal
    volumetric_divisor: Decimal
    zones: dict[str, Zone]
    levels: dict[str, Level]


def load_rates() -> RateCard:
    """Read the rate card that is packed into the release."""
    data = tomllib.loads(files("shipping_quotes").joinpath("rates.toml").read_text("utf-8"))
    return RateCard(
        currency=data["currency"],
        max_weight_kg=Decimal(data["max_weight_kg"]),
        volumetric_divisor=Decimal(data["volumetric_divisor"]),
        zones={
            name: Zone(Decimal(zone["base"]), Decimal(zone["per_kg"]))
            for name, zone in data["zones"].items()
        },
        levels={
            name: Level(Decimal(level["factor"]), level["days"])
            for name, level in data["levels"].items()
        },
    )
