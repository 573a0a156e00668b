"""The local set-up: everything that Tertial needs, on one machine, started and stopped together."""
