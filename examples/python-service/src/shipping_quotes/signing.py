"""Quotes that a customer can hand back: signed, and good for a limited time."""

from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer


class ExpiredTokenError(Exception):
    """The quote was ours and is too old."""


class ForeignTokenError(Exception):
    """The quote was not signed with our key."""


class QuoteSigner:
    def __init__(self, key: str, ttl_seconds: int) -> None:
        self._serializer = URLSafeTimedSerializer(key, salt="shipping-quote")
        self._ttl_seconds = ttl_seconds

    def sign(self, quote: dict[str, str | int]) -> str:
        return str(self._serializer.dumps(quote))

    def read(self, token: str) -> object:
        """Give back what was signed, or raise ExpiredTokenError or ForeignTokenError."""
        try:
            return self._serializer.loads(token, max_age=self._ttl_seconds)
        except SignatureExpired as error:
            raise ExpiredTokenError from error
        except BadSignature as error:
            raise ForeignTokenError from error
