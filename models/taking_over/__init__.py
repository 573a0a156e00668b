"""Taking over running interventions from a spreadsheet: its template, its reading, and what each row becomes."""
