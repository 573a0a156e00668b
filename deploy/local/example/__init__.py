"""Five invented interventions in different phases, for whoever tries the product out."""
