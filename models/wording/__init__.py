"""What people see: names, sentences and dates, in Swedish first and in English."""
