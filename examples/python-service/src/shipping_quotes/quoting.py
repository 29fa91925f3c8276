"""From a parcel to a price. No input or output here."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from shipping_quotes.rates import RateCard

CENT = Decimal("0.01")
MAX_SIDE_CM = Decimal(200)


class InvalidRequestError(ValueError):
    """The request cannot be quoted; the message is for the person who sent it."""


@dataclass(frozen=True, slots=True)
class Parcel:
    weight_kg: Decimal
    length_cm: Decimal
    width_cm: Decimal
    height_cm: Decimal


@dataclass(frozen=True, slots=True)
class Quote:
    zone: str
    level: str
    billable_weight_kg: Decimal
    price: Decimal
    currency: str
    days: int

    def to_json(self) -> dict[str, str | int]:
        return {
            "zone": self.zone,
            "level": self.level,
            "billable_weight_kg": str(self.billable_weight_kg),
            "price": str(self.price),
            "currency": self.currency,
            "days": self.days,
        }


def parse_parcel(request: Mapping[str, object], rates: RateCard) -> Parcel:
    return Parcel(
        weight_kg=_positive(request, "weight_kg", rates.max_weight_kg),
        length_cm=_positive(request, "length_cm", MAX_SIDE_CM),
        width_cm=_positive(request, "width_cm", MAX_SIDE_CM),
        height_cm=_positive(request, "height_cm", MAX_SIDE_CM),
    )


def billable_weight(parcel: Parcel, rates: RateCard) -> Decimal:
    """The greater of the real and the volumetric weight, in kilograms."""
    volume = parcel.length_cm * parcel.width_cm * parcel.height_cm
    volumetric = (volume / rates.volumetric_divisor).quantize(CENT, ROUND_HALF_UP)
    return max(parcel.weight_kg, volumetric)


def quote(request: Mapping[str, object], rates: RateCard, offered: Collection[str]) -> Quote:
    """Price one request; `offered` are the service levels that this environment sells.

    Raises InvalidRequestError when the request is incomplete or out of range.
    """
    parcel = parse_parcel(request, rates)
    zone_name = _choice(request, "zone", rates.zones)
    level_name = _choice(request, "level", [name for name in rates.levels if name in offered])
    zone, level = rates.zones[zone_name], rates.levels[level_name]
    weight = billable_weight(parcel, rates)
    price = (zone.base + zone.per_kg * weight) * level.factor
    return Quote(
        zone=zone_name,
        level=level_name,
        billable_weight_kg=weight,
        price=price.quantize(CENT, ROUND_HALF_UP),
        currency=rates.currency,
        days=level.days,
    )


def _positive(request: Mapping[str, object], key: str, maximum: Decimal) -> Decimal:
    value = request.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InvalidRequestError(f"{key}: a number is needed")
    if not 0 < value <= maximum:
        raise InvalidRequestError(f"{key}: {value} is not above 0 and at most {maximum}")
    return Decimal(str(value))


def _choice(request: Mapping[str, object], key: str, accepted: Collection[str]) -> str:
    value = request.get(key)
    if not isinstance(value, str) or value not in accepted:
        raise InvalidRequestError(f"{key}: one of {', '.join(accepted)} is needed")
    return value
