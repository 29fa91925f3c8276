"""Quotes for sending parcels, over HTTP."""
