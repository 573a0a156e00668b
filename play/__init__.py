"""Playing a life: an intervention written down as data, in the pure core and on a real Temporal server."""
