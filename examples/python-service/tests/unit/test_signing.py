import pytest

from shipping_quotes.signing import ExpiredTokenError, ForeignTokenError, QuoteSigner

QUOTE: dict[str, str | int] = {"price": "5.90", "days": 4}


def test_what_was_signed_comes_back() -> None:
    signer = QuoteSigner("key", ttl_seconds=60)
    assert signer.read(signer.sign(QUOTE)) == QUOTE


def test_a_quote_expires() -> None:
    signer = QuoteSigner("key", ttl_seconds=-1)
    with pytest.raises(ExpiredTokenError):
        signer.read(signer.sign(QUOTE))


@pytest.mark.parametrize("key", ["another key", ""])
def test_a_foreign_quote_is_refused(key: str) -> None:
    token = QuoteSigner(key, ttl_seconds=60).sign(QUOTE)
    with pytest.raises(ForeignTokenError):
        QuoteSigner("key", ttl_seconds=60).read(token)
