"""Which test shows which item of the sources: read from the tests' own marks."""
