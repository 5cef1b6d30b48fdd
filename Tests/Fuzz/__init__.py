"""Feeds the tool with what no author would write."""
