"""Render diagnostics, one module a format."""
