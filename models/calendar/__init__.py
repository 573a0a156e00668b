"""Swedish civil time and the planning of dates: pure, no clock, no I/O."""
